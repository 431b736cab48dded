namespace Hawl.Core.Requests;

// Every name a request's page has had: the old ones answer 301 for ever.
public sealed class RequestSlug
{
    public required string Slug { get; init; }

    public required long RequestId { get; init; }
}
