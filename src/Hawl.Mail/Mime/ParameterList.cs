using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Splits a header with parameters (RFC 2045 §5.1) and joins, decodes and names the parameters (RFC 2231).</summary>
internal static class ParameterList
{
    private const int Most = 200;

    /// <summary>The value before the first semicolon in lower case, and the parameters by lower-case name. The first of two that have
    /// the same name counts.</summary>
    public static (string Value, IReadOnlyDictionary<string, string> Parameters) Parse(string raw)
    {
        var pieces = Split(raw);
        var value = pieces.Count > 0 ? pieces[0].Trim().ToLowerInvariant() : "";
        var simple = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var extended = new Dictionary<string, SortedDictionary<int, Segment>>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in pieces.Skip(1).Take(Most))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                Add(piece[..equals].Trim().ToLowerInvariant(), Unquote(piece[(equals + 1)..].Trim()), simple, extended);
            }
        }

        foreach (var (name, segments) in extended)
        {
            simple[name] = Join(segments.Values);
        }

        return (value, simple);
    }

    /// <summary>Splits at the semicolons that stand outside quotation marks; comments in round brackets are dropped.</summary>
    private static List<string> Split(string raw)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var quoted = false;
        var comments = raw.Contains(')', StringComparison.Ordinal);
        var depth = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            var c = raw[at];
            if (c == '\\' && quoted && at + 1 < raw.Length)
            {
                piece.Append(c).Append(raw[++at]);
                continue;
            }

            quoted ^= c == '"' && depth == 0;
            depth += comments && !quoted && c == '(' ? 1 : 0;
            if (depth > 0)
            {
                depth -= c == ')' ? 1 : 0;
            }
            else if (c == ';' && !quoted)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            else
            {
                piece.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
            }
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    private static string Unquote(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 1; at < text.Length && text[at] != '"'; at++)
        {
            // A backslash that escapes nothing is a Windows path, not a quoted pair.
            var escapes = text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\';
            plain.Append(text[escapes ? ++at : at]);
        }

        return plain.ToString();
    }

    /// <summary>Files a parameter: <c>name</c>, <c>name*</c> (encoded), <c>name*2</c> (continued) or <c>name*2*</c> (both).</summary>
    private static void Add(
        string name, string value, Dictionary<string, string> simple, Dictionary<string, SortedDictionary<int, Segment>> extended)
    {
        var star = name.IndexOf('*', StringComparison.Ordinal);
        if (star <= 0)
        {
            simple.TryAdd(name, EncodedWords.Decode(value));
            return;
        }

        var isEncoded = name.EndsWith('*');
        var number = int.TryParse(name.AsSpan(star + 1).Trim('*'), out var n) ? Math.Clamp(n, 0, Most) : 0;
        if (!extended.TryGetValue(name[..star], out var segments))
        {
            extended[name[..star]] = segments = [];
        }

        segments.TryAdd(number, new Segment(value, isEncoded));
    }

    private static string Join(IEnumerable<Segment> segments)
    {
        var bytes = new List<byte>();
        string? charset = null;
        var all = segments.ToList();
        var first = true;
        foreach (var (value, isEncoded) in all)
        {
            var text = value;
            if (first && isEncoded && text.Split('\'', 3) is [var named, _, var rest])
            {
                charset = named;
                text = rest;
            }

            first = false;
            bytes.AddRange(isEncoded ? Percent(text) : Encoding.UTF8.GetBytes(text));
        }

        var joined = TextDecoder.Decode(bytes.ToArray(), charset).Text;
        return all.Any(s => s.IsEncoded) ? joined : EncodedWords.Decode(joined);
    }

    private static List<byte> Percent(string text)
    {
        var bytes = new List<byte>(text.Length);
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < utf8.Length; at++)
        {
            if (utf8[at] == '%' && at + 2 < utf8.Length
                && QuotedPrintable.Hex(utf8[at + 1]) is var high and >= 0 && QuotedPrintable.Hex(utf8[at + 2]) is var low and >= 0)
            {
                bytes.Add((byte)((high << 4) | low));
                at += 2;
            }
            else
            {
                bytes.Add(utf8[at]);
            }
        }

        return bytes;
    }

    private readonly record struct Segment(string Value, bool IsEncoded);
}
