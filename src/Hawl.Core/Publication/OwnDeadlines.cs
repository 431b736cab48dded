using Hawl.Law.Cases;

namespace Hawl.Core.Publication;

// What a person's requests have coming up, and the language they read it in.
public sealed record OwnDeadlines(string Language, IReadOnlyList<OwnDeadlines.Entry> Entries)
{
    public sealed record Entry(long RequestId, string Slug, string Title, string Authority, DateTime ChangedAt, CaseDeadline Deadline);
}
