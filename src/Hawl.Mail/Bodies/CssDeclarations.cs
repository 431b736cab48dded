namespace Hawl.Mail.Bodies;

/// <summary>The few declarations of a style that carry meaning; null where the style does not speak of it.</summary>
internal sealed record CssDeclarations
{
    private const int Longest = 4_000;

    public string? Colour { get; private init; }

    public string? Background { get; private init; }

    public bool? Bold { get; private init; }

    public bool? Italic { get; private init; }

    public bool? Struck { get; private init; }

    public bool IsHidden { get; private init; }

    public bool KeepsSpace { get; private init; }

    /// <summary>Reads <c>name: value; …</c> (CSS 2.1 §4.1.8). What cannot be read says nothing.</summary>
    public static CssDeclarations Parse(string style)
    {
        var read = new CssDeclarations();
        foreach (var declaration in style[..Math.Min(style.Length, Longest)].Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                read = read.With(declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim().ToLowerInvariant());
            }
        }

        return read;
    }

    private CssDeclarations With(string name, string value) => name switch
    {
        "color" => this with { Colour = CssColour.Parse(value) ?? Colour },
        "background" or "background-color" or "mso-highlight" =>
            this with { Background = CssColour.Parse(value) ?? value.Split(' ').Select(CssColour.Parse).FirstOrDefault(c => c != null) },
        "font-weight" => this with { Bold = value is ['b', 'o', 'l', 'd', ..] or ['6' or '7' or '8' or '9', _, _] },
        "font-style" => this with { Italic = value is "italic" or "oblique" },
        "text-decoration" or "text-decoration-line" => this with { Struck = value.Contains("line-through", StringComparison.Ordinal) },
        "display" => this with { IsHidden = value.StartsWith("none", StringComparison.Ordinal) },
        "mso-hide" => this with { IsHidden = value == "all" },
        "visibility" => this with { IsHidden = value == "hidden" },
        "white-space" => this with { KeepsSpace = value.StartsWith("pre", StringComparison.Ordinal) && value != "pre-line" },
        _ => this,
    };
}
