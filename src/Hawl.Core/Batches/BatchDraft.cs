using Hawl.Core.Accounts;

namespace Hawl.Core.Batches;

// A batch in preparation: seen by nobody but its owner, and by those who decide on permission. It becomes a batch when it is sent.
public sealed class BatchDraft
{
    public long Id { get; private set; }

    public long UserId { get; private set; }

    public required User User { get; init; }

    public required string Title { get; set; }

    // With the placeholder for the authority's name in it.
    public required string Letter { get; set; }

    public required string Language { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    // Raised by every change; what was looked at is what is sent, or nothing is.
    public long Version { get; private set; } = 1;

    // Raised when title, letter or language change: a list that grows in another window is no reason to refuse a letter.
    public long LetterVersion { get; private set; } = 1;

    // The batch it was sent as: whoever sends it twice comes to the same.
    public long? BatchId { get; set; }

    public List<BatchDraftAuthority> Authorities { get; init; } = [];

    public List<BatchAsk> Asks { get; init; } = [];

    // While it holds, nothing is changed: what was asked about is what is sent.
    public BatchAsk? StandingAsk => Asks.Find(a => a.State is BatchAskState.Waiting or BatchAskState.Granted);

    public void Write(string title, string letter, string language, DateTime at)
    {
        if ((title, letter, language) != (Title, Letter, Language))
        {
            (Title, Letter, Language) = (title, letter, language);
            LetterVersion++;
            Touch(at);
        }
    }

    public BatchLetter AsLetter() => new(Title, Letter, Language);

    public void Touch(DateTime at)
    {
        Version++;
        ChangedAt = at;
    }
}
