using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Files that old programs write into plain text, between a line "begin 644 name" and a line "end" (POSIX uuencode), or between
/// "=ybegin" and "=yend" (yEnc).</summary>
internal static partial class Uuencoded
{
    private const int MostFiles = 200;

    /// <summary>The files, and the text without them; null where the text holds none.</summary>
    public static (string Text, List<(string? Name, byte[] Bytes)> Files)? Find(string text)
    {
        if (!text.Contains("begin ", StringComparison.Ordinal))
        {
            return null;
        }

        var files = new List<(string?, byte[])>();
        var kept = new System.Text.StringBuilder();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var begin = files.Count < MostFiles ? Begin().Match(lines[at]) : Match.Empty;
            var end = begin.Success ? Array.FindIndex(lines, at + 1, l => !IsCoded(l)) : -1;
            if (!begin.Success || end <= at + 1 || lines[end].TrimEnd() != "end")
            {
                kept.Append(lines[at]).Append(at + 1 < lines.Length ? "\n" : "");
                continue;
            }

            files.Add((FileNames.Safe(begin.Groups["name"].Value), Decode(lines.AsSpan(at + 1, end - at - 1))));
            at = end;
        }

        return files.Count == 0 ? null : (kept.ToString(), files);
    }

    /// <summary>Decodes the lines between "begin" and "end". Short lines are read as far as they go.</summary>
    public static byte[] Decode(ReadOnlySpan<string> lines)
    {
        using var into = new MemoryStream();
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var length = (line[0] - 32) & 63;
            for (int at = 1, written = 0; written < length && at < line.Length; at += 4)
            {
                var group = (Six(line, at) << 18) | (Six(line, at + 1) << 12) | (Six(line, at + 2) << 6) | Six(line, at + 3);
                for (var shift = 16; shift >= 0 && written < length; shift -= 8, written++)
                {
                    into.WriteByte((byte)(group >> shift));
                }
            }
        }

        return into.ToArray();
    }

    /// <summary>Whether a line can be one of uuencode: its first letter tells its length.</summary>
    private static bool IsCoded(string line)
    {
        if (line.Length == 0 || line is "end" || line[0] is < ' ' or > '`')
        {
            return false;
        }

        var length = (line[0] - 32) & 63;
        var needed = (length + 2) / 3 * 4;
        return line.Length >= 1 + (needed * 3 / 4) && line.Length <= needed + 4 && line.TrimEnd() != "end";
    }

    private static int Six(string line, int at) => at < line.Length ? (line[at] - 32) & 63 : 0;

    [GeneratedRegex(@"^begin [0-7]{3,4} (?<name>\S.{0,250})$", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
