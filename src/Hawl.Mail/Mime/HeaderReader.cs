using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Reads the header fields at the beginning of a message or part (RFC 5322 §2.2), whatever ends its lines.</summary>
internal static class HeaderReader
{
    private const int MostFields = 1_000;
    private const int LongestField = 64 * 1024;

    /// <summary>The fields, and where the body begins.</summary>
    public static (HeaderList Headers, int Body) Read(ReadOnlySpan<byte> bytes, List<string> defects)
    {
        var at = SkipEnvelopeLine(bytes);
        var fields = new List<(int Start, int End)>();
        var junkIsHeader = false;
        while (at < bytes.Length)
        {
            var (end, next) = Lines.At(bytes, at);
            if (end == at)
            {
                at = next;
                break;
            }

            if (bytes[at] is (byte)' ' or (byte)'\t' && fields.Count > 0)
            {
                if (Lines.IsBlank(bytes[at..end]) && !StartsField(bytes, next))
                {
                    at = next;
                    break;
                }

                fields[^1] = (fields[^1].Start, end);
            }
            else if (IsField(bytes[at..end]))
            {
                fields.Add((at, end));
            }
            else if (fields.Count > 0 && (junkIsHeader || IsJunk(bytes, at)))
            {
                junkIsHeader = true;
                fields[^1] = (fields[^1].Start, end);
                Note(defects, "a line among the headers is no header; it was added to the one before it");
            }
            else
            {
                Note(defects, "no empty line ends the headers");
                break;
            }

            at = next;
        }

        return (new HeaderList(Make(bytes, fields, defects)), Math.Min(at, bytes.Length));
    }

    /// <summary>An mbox file puts a line "From sender date" before the headers, some programs an empty line.</summary>
    private static int SkipEnvelopeLine(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        while (at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        // A part may have no headers at all: then it begins with the empty line, and what follows is content.
        at = at > 0 && !StartsField(bytes, at) && !bytes[at..].StartsWith("From "u8) ? 0 : at;
        return bytes[at..].StartsWith("From "u8) || bytes[at..].StartsWith(">From "u8) ? Lines.At(bytes, at).Next : at;
    }

    private static List<Header> Make(ReadOnlySpan<byte> bytes, List<(int Start, int End)> fields, List<string> defects)
    {
        var headers = new List<Header>(Math.Min(fields.Count, MostFields));
        foreach (var (start, end) in fields.Take(MostFields))
        {
            var field = bytes[start..Math.Min(end, start + LongestField)];
            if (end - start > LongestField)
            {
                Note(defects, "a header is longer than 64 kB and was cut");
            }

            var colon = field.IndexOf((byte)':');
            var raw = RawText(field[(colon + 1)..]);
            headers.Add(new Header(Encoding.ASCII.GetString(field[..colon]).TrimEnd(), raw, Unfold(EncodedWords.Decode(raw))));
        }

        if (fields.Count > MostFields)
        {
            defects.Add($"there are {fields.Count} headers; those after the first {MostFields} were passed over");
        }

        return headers;
    }

    private static string RawText(ReadOnlySpan<byte> bytes) =>
        (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Charset.Windows1252).GetString(bytes);

    /// <summary>One line of text: a fold becomes its white space, or a blank where it has none; other control characters go.</summary>
    private static string Unfold(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            var c = raw[at] == '\t' ? ' ' : raw[at];
            if (c is '\r' or '\n')
            {
                var isFold = at + 1 < raw.Length && raw[at + 1] is ' ' or '\t' or '\r' or '\n';
                text.Append(isFold ? "" : " ");
            }
            else if (!char.IsControl(c))
            {
                text.Append(c);
            }
        }

        return text.ToString().Trim();
    }

    private static bool StartsField(ReadOnlySpan<byte> bytes, int at) =>
        at < bytes.Length && IsField(bytes[at..Lines.At(bytes, at).End]);

    /// <summary>A name of printable ASCII (RFC 5322 §2.2), perhaps blanks (§4.5), a colon.</summary>
    private static bool IsField(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, 200)].IndexOf((byte)':');
        return colon > 0 && !line[..colon].TrimEnd(" \t"u8).ContainsAnyExceptInRange((byte)33, (byte)126);
    }

    /// <summary>Whether a strange line stands among headers rather than at the beginning of the body: most lines up to the next empty one
    /// are headers. Asked once a header block, which keeps reading linear.</summary>
    private static bool IsJunk(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at..].StartsWith("--"u8))
        {
            return false;
        }

        int good = 0, bad = 0;
        for (var first = true; at < bytes.Length; first = false)
        {
            var (end, next) = Lines.At(bytes, at);
            if (end == at)
            {
                return good > bad;
            }

            var isGood = IsField(bytes[at..end]) || (bytes[at] is (byte)' ' or (byte)'\t' && !first);
            good += isGood ? 1 : 0;
            bad += isGood || first ? 0 : 1;
            at = next;
        }

        return false;
    }

    private static void Note(List<string> defects, string defect)
    {
        if (!defects.Contains(defect))
        {
            defects.Add(defect);
        }
    }
}
