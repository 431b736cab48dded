using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.Sheets;

// A cell that shows something.
internal readonly record struct SheetCell(int Column, string Text, RunStyle Style, bool IsWords);
