using Hawl.Core.Authorities;

namespace Hawl.Core.Requests;

// A letter that has not been sent: of a person, or of somebody who has not signed in.
public sealed class Draft
{
    public long Id { get; private set; }

    // A person's draft is named by its token; a stranger's by the token's hash, since whoever has the token has the draft.
    public required string Key { get; set; }

    public long? UserId { get; set; }

    public long AuthorityId { get; private set; }

    public required Authority Authority { get; init; }

    public required string Title { get; set; }

    public required string Letter { get; set; }

    public required string Language { get; set; }

    // As a campaign's link named them, with spaces between them.
    public required string Tags { get; set; }

    // What was made of it. Until it is forgotten, sending it again leads there.
    public long? RequestId { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    // Raised by every change, so that nobody sends what they have not read.
    public long Version { get; set; } = 1;

    public WrittenDraft AsWritten() =>
        new() { AuthorityId = AuthorityId, Title = Title, Letter = Letter, Language = Language, Tags = Tags };

    // The same once more changes nothing; what was written after another version had been read is refused.
    public void Write(WrittenDraft written, DateTime at)
    {
        if ((Title, Letter, Language) == (written.Title, written.Letter, written.Language))
        {
            return;
        }

        if (written.Version is { } seen && seen != Version)
        {
            throw DraftRules.Changed();
        }

        (Title, Letter, Language) = (written.Title, written.Letter, written.Language);
        (UpdatedAt, Version) = (at, Version + 1);
    }

    // Strangers' drafts are kept for a month, people's for a year.
    public DateTime ExpiresAt => UserId is null ? UpdatedAt.AddDays(30) : UpdatedAt.AddYears(1);
}
