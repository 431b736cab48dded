namespace Hawl.Core.Notifications;

// What a mail to a person says. Why: why it came, in small print at its end.
public sealed record NoticeContent(string Language, string Subject, IReadOnlyList<NoticeBlock> Blocks, string Why);
