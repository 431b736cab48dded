namespace Hawl.Core.Correspondence;

// A letter after the first, as its writer sends it off.
public sealed record NewFollowUp(LetterKind Kind, string Text)
{
    // The message whose writer it goes to; null: the authority's own address.
    public long? To { get; init; }

    // Made with the form: the same letter sent twice has the same.
    public required Guid Key { get; init; }

    // The newest message its writer had read.
    public long? LastReplyId { get; init; }
}
