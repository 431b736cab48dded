using System.Globalization;
using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Makes the file name a sender gives safe to show and to save under.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>The name without folders, control characters, invisible marks of direction, and beyond 200 characters; null when nothing
    /// is left.</summary>
    public static string? Safe(string? name)
    {
        if (name is null)
        {
            return null;
        }

        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isSafe = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
            kept.Append(isSafe ? rune.ToString() : "");
        }

        var safe = kept.ToString().Trim().TrimEnd('.').Trim();
        safe = safe.Trim('.').Length == 0 ? "" : safe;
        return safe.Length == 0 ? null : Shorten(safe);
    }

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= 12 ? name[dot..] : "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
