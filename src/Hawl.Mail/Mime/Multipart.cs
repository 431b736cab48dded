using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Divides the body of a multipart at its boundary lines (RFC 2046 §5.1.1).</summary>
internal static class Multipart
{
    /// <summary>Where the parts stand; none when there is no boundary line. A boundary that is missing from the header, or that no line
    /// has,
    /// is taken from the first line that can be one.</summary>
    public static IReadOnlyList<Range> Split(ReadOnlySpan<byte> body, string? boundary, List<string> defects)
    {
        var declared = string.IsNullOrEmpty(boundary) ? null : Delimiter(boundary);
        if (declared is not null && Divide(body, declared, defects) is { Count: > 0 } parts)
        {
            return parts;
        }

        if (Guess(body) is not { } guessed || (declared is not null && guessed.AsSpan().SequenceEqual(declared)))
        {
            return [];
        }

        defects.Add("the declared boundary stands nowhere; another line was taken for it");
        return Divide(body, guessed, defects);
    }

    private static byte[] Delimiter(string boundary) => Encoding.Latin1.GetBytes("--" + boundary.TrimEnd());

    private static List<Range> Divide(ReadOnlySpan<byte> body, byte[] delimiter, List<string> defects)
    {
        var parts = new List<Range>();
        var start = -1;
        var closed = false;
        for (var at = 0; Next(body, delimiter, at) is { } line; at = line.End)
        {
            if (start >= 0)
            {
                parts.Add(start..Math.Max(start, Lines.WithoutLastEnd(body, start, line.Start)));
            }

            start = line.Closes ? -1 : line.End;
            closed |= line.Closes;
        }

        if (start >= 0)
        {
            parts.Add(start..body.Length);
            defects.Add("the last part has no end");
        }
        else if (closed && parts.Count == 0)
        {
            defects.Add("the multipart is closed before it begins");
        }

        return parts;
    }

    private static Line? Next(ReadOnlySpan<byte> body, byte[] delimiter, int at)
    {
        while (at < body.Length && body[at..].IndexOf(delimiter) is var found and >= 0)
        {
            var start = at + found;
            var (end, next) = Lines.At(body, start);
            var rest = body[(start + delimiter.Length)..end].TrimEnd(" \t"u8);
            var begins = start == 0 || body[start - 1] is (byte)'\n' or (byte)'\r';
            if (begins && (rest.IsEmpty || rest.SequenceEqual("--"u8)))
            {
                return new Line(start, next, !rest.IsEmpty);
            }

            at = start + delimiter.Length;
        }

        return null;
    }

    /// <summary>The first line that begins with "--" and is followed by a header of a part.</summary>
    private static byte[]? Guess(ReadOnlySpan<byte> body)
    {
        for (var at = 0; at < body.Length;)
        {
            var (end, next) = Lines.At(body, at);
            if (body[at..end].StartsWith("--"u8) && end - at is > 2 and < 200 && StartsPart(body, next))
            {
                return body[at..end].TrimEnd(" \t"u8).ToArray();
            }

            at = next;
        }

        return null;
    }

    private static bool StartsPart(ReadOnlySpan<byte> body, int at) =>
        at + 8 <= body.Length && Encoding.ASCII.GetString(body.Slice(at, 8)).Equals("content-", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Line(int Start, int End, bool Closes);
}
