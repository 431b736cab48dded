using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// What was asked before that is like a letter about to be sent.
public sealed record EarlierRequests(
    RequestLine? Own,
    IReadOnlyList<RequestLine> Same,
    IReadOnlyList<RequestLine> SimilarHere,
    IReadOnlyList<RequestLine> SimilarElsewhere)
{
    public bool HasOthers => Same.Count + SimilarHere.Count + SimilarElsewhere.Count > 0;
}
