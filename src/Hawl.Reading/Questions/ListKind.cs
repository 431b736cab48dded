namespace Hawl.Reading.Questions;

internal enum ListKind
{
    Number,
    Letter,
    Roman,
    Dash,
}
