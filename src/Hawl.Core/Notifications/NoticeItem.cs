namespace Hawl.Core.Notifications;

// A line of a list, with the page it is about.
public sealed record NoticeItem(string Text, string? Url = null);
