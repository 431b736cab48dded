namespace Hawl.Mail.Bodies;

/// <summary>How words were set by their writer, as far as it can carry meaning.</summary>
/// <param name="Bold">Set in bold.</param>
/// <param name="Italic">Set in italics.</param>
/// <param name="Struck">Struck through.</param>
/// <param name="Colour">The colour of the letters as <c>#rrggbb</c>; null for black, for the colour of links, and where none is
/// given.</param>
/// <param name="Highlight">The colour behind the letters as <c>#rrggbb</c>; null for white and where none is given.</param>
/// <example><code>run.Style.Colour == "#ff0000" // an answer in red</code></example>
public readonly record struct RunStyle(bool Bold, bool Italic, bool Struck, string? Colour, string? Highlight)
{
    /// <summary>Nothing special.</summary>
    public static RunStyle Plain => default;
}
