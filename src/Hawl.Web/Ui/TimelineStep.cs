namespace Hawl.Web.Ui;

// A step of a request in time: Words say what happened or is to happen, Note what else there is to say about it.
public sealed record TimelineStep(string Words, DateOnly? Date, bool IsDone, string? Note = null);
