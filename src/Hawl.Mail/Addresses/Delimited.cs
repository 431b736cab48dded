using System.Text;

namespace Hawl.Mail.Addresses;

/// <summary>Reads a quoted string, a comment or an angle bracket of a header (RFC 5322 §3.2), whether or not it is ever closed.</summary>
internal sealed class Delimited(string text)
{
    private string neverClosed = "";

    /// <summary>Whether the character opens something here; one that was found never to be closed stands for itself from then on,
    /// which keeps the reading linear.</summary>
    public bool Opens(int at, char open) => text[at] == open && !neverClosed.Contains(open, StringComparison.Ordinal);

    /// <summary>Copies what stands between the delimiters and returns the place after the closing one. What is never closed is not
    /// copied, and reading goes on after its first character.</summary>
    public int Read(int at, char close, StringBuilder into)
    {
        var open = text[at];
        var before = into.Length;
        var depth = 1;
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length)
            {
                c = text[++i];
            }
            else if (c == close && --depth == 0)
            {
                return i + 1;
            }
            else if (c == open && open == '(')
            {
                depth++;
            }

            into.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
        }

        into.Length = before;
        neverClosed += open;
        return at + 1;
    }

    /// <summary>Copies an angle bracket; one that is never closed ends where the next mailbox begins.</summary>
    public int ReadAngle(int at, StringBuilder into)
    {
        var quoted = false;
        for (at++; at < text.Length; at++)
        {
            var c = text[at];
            quoted ^= c == '"';
            if (!quoted && c is '>' or '<')
            {
                return at + 1;
            }

            if (!quoted && c == ',' && !into.ToString().StartsWith('@'))
            {
                return at;
            }

            into.Append(c);
        }

        return at;
    }
}
