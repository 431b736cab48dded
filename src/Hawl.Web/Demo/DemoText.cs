using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Web.Demo;

// Puts words into the gaps of a text: {requester}, {q2a}. A gap without a word is a mistake in World/.
public static partial class DemoText
{
    private const int Width = 76;

    public static string Fill(string text, IReadOnlyDictionary<string, string> words) => Gap().Replace(
        text, gap => words.TryGetValue(gap.Groups[1].Value, out var word)
            ? word
            : throw new InvalidOperationException($"There is no word for {gap.Value} in the demonstration's world."));

    // As mail programs quote: every line behind a mark, none too long.
    public static string Quote(string text) => string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? ">" : $"> {l}"));

    public static string WrapQuoted(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.StartsWith("> ", StringComparison.Ordinal) ? Wrap(l[2..]) : l));

    public static string WithoutMarkup(string html)
    {
        var broken = Block().Replace(html, "\n");
        return System.Net.WebUtility.HtmlDecode(Tag().Replace(broken, "")).Trim();
    }

    private static string Wrap(string line)
    {
        var lines = new StringBuilder(">");
        var column = 1;
        foreach (var word in line.Split(' '))
        {
            var fits = column + 1 + word.Length <= Width || column == 1;
            lines.Append(fits ? " " : "\n> ").Append(word);
            column = fits ? column + 1 + word.Length : 2 + word.Length;
        }

        return lines.ToString();
    }

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}")]
    private static partial Regex Gap();

    [GeneratedRegex("(?:</(?:p|div|li|tr|ul|ol|table)>|<br>)\n?")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
