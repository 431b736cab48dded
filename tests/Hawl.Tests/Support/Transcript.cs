using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Tests.Support;

// A recorded conversation. C: and S: lines are what client and server say; lines of one side in a row are sent in one piece. \r \n \0 \t
// \\ \xHH are the bytes they name, \{text*n} is repetition, a line that ends with \ has no CR LF. <closes> is the end of what a side
// says. @ Name value sets a limit, # begins a comment, and what follows --- taken is what came of it.
public sealed partial record Transcript(IReadOnlyList<Transcript.Turn> Turns, IReadOnlyDictionary<string, string> Limits, string Taken)
{
    private const string End = "<closes>";

    public sealed record Turn(char Side, byte[] Bytes, bool Closes);

    public static Transcript Load(string path)
    {
        var lines = File.ReadAllLines(path).Where(l => !l.StartsWith('#')).ToList();
        var taken = lines.FindIndex(l => l == "--- taken");
        var spoken = taken < 0 ? lines : lines[..taken];
        return new Transcript(
            Group(spoken.Where(l => l.StartsWith("C: ", StringComparison.Ordinal) || l.StartsWith("S: ", StringComparison.Ordinal))),
            spoken.Where(l => l.StartsWith("@ ", StringComparison.Ordinal)).Select(l => l.Split(' ')).ToDictionary(p => p[1], p => p[2]),
            taken < 0 ? "" : string.Concat(lines[(taken + 1)..].Select(l => l + "\n")));
    }

    public int Limit(string name, int otherwise) =>
        Limits.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static List<Turn> Group(IEnumerable<string> lines)
    {
        var turns = new List<Turn>();
        foreach (var line in lines)
        {
            var (side, text) = (line[0], line[3..]);
            var bytes = text == End ? [] : Encode(text);
            if (turns.Count > 0 && turns[^1].Side == side)
            {
                turns[^1] = new Turn(side, [.. turns[^1].Bytes, .. bytes], text == End);
            }
            else
            {
                turns.Add(new Turn(side, bytes, text == End));
            }
        }

        return turns;
    }

    private static byte[] Encode(string text)
    {
        var whole = !text.EndsWith('\\') || text.EndsWith("\\\\", StringComparison.Ordinal);
        var repeated = Repetition().Replace(whole ? text : text[..^1], m =>
            string.Concat(Enumerable.Repeat(m.Groups[1].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))));
        using var bytes = new MemoryStream();
        for (var i = 0; i < repeated.Length; i++)
        {
            var escape = repeated[i] == '\\' ? repeated[++i] : '\0';
            bytes.Write(escape switch
            {
                '\0' => Encoding.UTF8.GetBytes(repeated, i, char.IsHighSurrogate(repeated[i]) ? 2 : 1),
                'r' => "\r"u8.ToArray(),
                'n' => "\n"u8.ToArray(),
                't' => "\t"u8.ToArray(),
                '0' => [0],
                'x' => [byte.Parse(repeated.AsSpan((i += 2) - 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)],
                _ => [(byte)escape],
            });
            i += escape == '\0' && char.IsHighSurrogate(repeated[i]) ? 1 : 0;
        }

        bytes.Write(whole ? "\r\n"u8 : []);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\\\{((?:[^*}]|\\\})*)\*(\d+)\}")]
    private static partial Regex Repetition();
}
