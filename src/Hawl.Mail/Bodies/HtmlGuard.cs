using System.Buffers;
using System.Net;
using System.Text;

namespace Hawl.Mail.Bodies;

/// <summary>Tells whether HTML can be parsed in time and memory that grow with its length. HTML's rules for formatting elements that are
/// never
/// closed repeat them in every later paragraph (HTML standard §13.2.4.3), and many tags ask for what is open above them (§13.2.4.2), so a
/// small message could cost without bound.</summary>
internal static class HtmlGuard
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" >/\t\r\n");
    private const int LongestHtml = 20_000_000;
    private const long MostElements = 2_000_000;
    private const long MostQuestions = 50_000_000;

    private static readonly HashSet<string> Formatting = [.. "a b big code em font i nobr s small strike strong tt u".Split(' ')];

    // These need no end tag, or have none (HTML standard §13.1.2.4), so they say nothing about depth.
    private static readonly HashSet<string> Endless = [..
        ("p li td th tr tbody thead tfoot dt dd option optgroup colgroup caption br hr img meta link input col area base body html head " +
        "source wbr").Split(' ')];

    public static bool IsSafe(string html)
    {
        long tags = 0;
        var formatting = new Depth();
        var all = new Depth();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            tags++;
            if (name.Length > 0 && !Endless.Contains(name))
            {
                all.Move(closes);
                if (Formatting.Contains(name))
                {
                    formatting.Move(closes);
                }
            }
        }

        return html.Length <= LongestHtml && tags * formatting.Deepest <= MostElements && tags * all.Deepest <= MostQuestions;
    }

    /// <summary>The words of HTML that is not safe to parse: everything outside tags.</summary>
    public static string Strip(string html)
    {
        var words = new StringBuilder(html.Length / 2);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            words.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            var end = tag < 0 ? -1 : html.IndexOf('>', tag);
            words.Append(end < 0 ? "" : "\n");
            at = end < 0 ? html.Length : end + 1;
        }

        return WebUtility.HtmlDecode(words.ToString());
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var window = tag[..Math.Min(tag.Length, 20)];
        var length = window.IndexOfAny(NameEnds);
        window = length < 0 ? window : window[..length];
        return window.Length > 0 && char.IsAsciiLetter(window[0]) ? window.ToString().ToLowerInvariant() : "";
    }

    /// <summary>How many elements are open, and how many were at most.</summary>
    private sealed class Depth
    {
        private int open;

        public long Deepest { get; private set; }

        public void Move(bool closes)
        {
            open = Math.Max(open + (closes ? -1 : 1), 0);
            Deepest = Math.Max(Deepest, open);
        }
    }
}
