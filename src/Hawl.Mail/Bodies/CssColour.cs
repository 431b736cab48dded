using System.Globalization;

namespace Hawl.Mail.Bodies;

/// <summary>Reads the colours that mail uses (CSS Color 3 §4): names, <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb(…)</c>.</summary>
internal static class CssColour
{
    private static readonly Dictionary<string, string> Names = (
        "red ff0000 green 008000 blue 0000ff navy 000080 maroon 800000 purple 800080 teal 008080 olive 808000 gray 808080 grey 808080 " +
        "silver c0c0c0 white ffffff black 000000 windowtext 000000 yellow ffff00 lime 00ff00 aqua 00ffff cyan 00ffff fuchsia ff00ff " +
        "magenta ff00ff orange ffa500 darkred 8b0000 crimson dc143c firebrick b22222 darkblue 00008b mediumblue 0000cd royalblue 4169e1 " +
        "steelblue 4682b4 darkgreen 006400 forestgreen 228b22 seagreen 2e8b57 brown a52a2a tomato ff6347 orangered ff4500 indigo 4b0082 " +
        "violet ee82ee darkorange ff8c00 gold ffd700 pink ffc0cb lightgreen 90ee90 lightblue add8e6 lightyellow ffffe0 lightgrey d3d3d3 " +
        "lightgray d3d3d3 darkgray a9a9a9 darkgrey a9a9a9 darkslateblue 483d8b darkviolet 9400d3 turquoise 40e0d0")
        .Split(' ').Chunk(2).ToDictionary(n => n[0], n => "#" + n[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The colour as <c>#rrggbb</c> in lower case; null for anything else, transparent included.</summary>
    public static string? Parse(string value)
    {
        value = value.Trim().TrimEnd(';').Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (Names.TryGetValue(value, out var named))
        {
            return named;
        }

        if (value.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
        {
            return FromFunction(value);
        }

        var digits = value.TrimStart('#');
        if (digits.Length == 3 && value.StartsWith('#'))
        {
            digits = string.Concat(digits.SelectMany(c => new[] { c, c }));
        }

        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? "#" + digits.ToLowerInvariant() : null;
    }

    private static string? FromFunction(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        var numbers = value[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? d : -1).ToList();
        if (open < 0 || numbers.Count < 3 || numbers.Take(3).Any(n => n is < 0 or > 255) || (numbers.Count > 3 && numbers[3] == 0))
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"#{(int)numbers[0]:x2}{(int)numbers[1]:x2}{(int)numbers[2]:x2}");
    }
}
