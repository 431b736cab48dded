namespace Hawl.Web.Pages.Requests;

// One thing that can be done with a request now: what, why or until when, and where.
public sealed record NextStep(string Words, string? Hint, string Path, bool IsFirst = false);
