namespace Hawl.Core.Publication;

// What a file of text is written in, which decides how addresses hide in it.
public enum TextKind
{
    Plain,
    Csv,
    Html,

    // Text in which letters may stand as numbers: XML, SVG, JSON.
    Escaped,

    // Calendars and cards, whose lines are folded.
    Folded,

    // A mail attached to a mail.
    Mail,
}
