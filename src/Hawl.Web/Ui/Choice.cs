namespace Hawl.Web.Ui;

// One of a few answers to a question: what the form sends, what the person reads, a line of explanation and a shape beside it.
public sealed record Choice(string Value, string Words, string? Hint = null, string? Shape = null);
