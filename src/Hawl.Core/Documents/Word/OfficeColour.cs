namespace Hawl.Core.Documents.Word;

// Colours as office programs name them.
internal static class OfficeColour
{
    private static readonly Dictionary<string, string> Pens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yellow"] = "#ffff00",
        ["green"] = "#00ff00",
        ["cyan"] = "#00ffff",
        ["magenta"] = "#ff00ff",
        ["blue"] = "#0000ff",
        ["red"] = "#ff0000",
        ["darkBlue"] = "#000080",
        ["darkCyan"] = "#008080",
        ["darkGreen"] = "#008000",
        ["darkMagenta"] = "#800080",
        ["darkRed"] = "#800000",
        ["darkYellow"] = "#808000",
        ["darkGray"] = "#808080",
        ["lightGray"] = "#c0c0c0",
    };

    // Null for black, and for what is no colour.
    public static string? Of(string? hexadecimal) =>
        hexadecimal is { Length: 6 } && hexadecimal.All(char.IsAsciiHexDigit) && hexadecimal != "000000"
            ? "#" + hexadecimal.ToLowerInvariant()
            : null;

    // Null for white too.
    public static string? Behind(string? hexadecimal) => Of(hexadecimal) is { } colour && colour != "#ffffff" ? colour : null;

    public static string? Pen(string? name) => name is null ? null : Pens.GetValueOrDefault(name);
}
