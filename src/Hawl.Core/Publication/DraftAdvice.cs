using Hawl.Core.Requests.Checks;

namespace Hawl.Core.Publication;

// What to think about before a letter is sent, and when its writer may send it, where that is not now.
public sealed record DraftAdvice(IReadOnlyList<Finding> Findings, EarlierRequests Earlier, DateTime? NextAt)
{
    // What is said before it is sent, and overruled by sending it all the same.
    public bool HasWarnings => Findings.Count > 0 || Earlier.Own is not null;
}
