using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Files that news programs write into text (yEnc 1.3): every byte moved by 42, a few of them escaped.</summary>
internal static partial class YEncoded
{
    private const int MostFiles = 200;

    /// <summary>The files, and the text without them; null where there are none. Parts of one file that stand in one text are
    /// joined.</summary>
    public static (string Text, List<(string? Name, byte[] Bytes)> Files)? Find(ReadOnlySpan<byte> content)
    {
        var files = new List<(string? Name, byte[] Bytes)>();
        var kept = new StringBuilder();
        MemoryStream? into = null;
        string? name = null;
        for (var at = 0; at < content.Length;)
        {
            var (end, next) = Lines.At(content, at);
            var line = content[at..end];
            at = next;
            if (line.StartsWith("=ybegin "u8) && files.Count < MostFiles)
            {
                into = new MemoryStream();
                name = FileNames.Safe(Name().Match(TextDecoder.Decode(line, null).Text).Groups["name"].Value.Trim());
            }
            else if (into is null)
            {
                kept.Append(TextDecoder.Decode(line, null).Text).Append('\n');
            }
            else if (line.StartsWith("=yend"u8))
            {
                files.Add((name, into.ToArray()));
                into = null;
            }
            else if (!line.StartsWith("=ypart "u8))
            {
                Decode(line, into);
            }
        }

        return files.Count == 0 ? null : (kept.ToString(), Joined(files));
    }

    private static void Decode(ReadOnlySpan<byte> line, MemoryStream into)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var isEscape = line[at] == '=' && at + 1 < line.Length;
            into.WriteByte(isEscape ? (byte)(line[++at] - 64 - 42) : (byte)(line[at] - 42));
        }
    }

    private static List<(string? Name, byte[] Bytes)> Joined(List<(string? Name, byte[] Bytes)> files) =>
        [.. files.GroupBy(f => f.Name).Select(g => (g.Key, g.SelectMany(f => f.Bytes).ToArray()))];

    [GeneratedRegex(@"\bname=(?<name>.{1,250})$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
