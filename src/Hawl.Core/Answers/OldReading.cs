using Hawl.Core.Correspondence;

namespace Hawl.Core.Answers;

// How far a version of the reading has come with the mail that was there before it.
public sealed class OldReading : IOldMailPlace
{
    // The reading's own and that of the reader of mail.
    public required int Version { get; init; }

    public required long LastId { get; set; }

    public DateTime? FinishedAt { get; set; }
}
