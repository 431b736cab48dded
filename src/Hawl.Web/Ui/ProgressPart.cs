namespace Hawl.Web.Ui;

// A part of a whole with its outcome word (full, refused, overdue …), which gives shape and colour, and its words with the count in them.
public sealed record ProgressPart(string Word, int Count, string Words);
