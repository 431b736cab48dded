namespace Hawl.Core.Correspondence;

// A later letter of one's own, as it was written. Until LeavesAt, where that is not null, it can be taken back.
public sealed record WrittenFollowUp(long Id, LetterKind Kind, string Text, long? To, string Language, DateTime? LeavesAt);
