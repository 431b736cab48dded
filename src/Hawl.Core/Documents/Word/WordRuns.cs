using System.Text;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.Word;

// Words as they are read, those set alike put together.
internal sealed class WordRuns
{
    private readonly List<Run> runs = [];
    private readonly StringBuilder words = new();
    private RunStyle style;
    private string? link;

    public void Add(string text, RunStyle newStyle, string? newLink)
    {
        if (text.Length == 0)
        {
            return;
        }

        // How white space is set cannot be seen.
        if ((newStyle != style || newLink != link) && !string.IsNullOrWhiteSpace(text))
        {
            Close();
            (style, link) = (newStyle, newLink);
        }

        words.Append(CleanText.Of(text));
    }

    // Without white space around them.
    public List<Run> Take()
    {
        Close();
        while (runs.Count > 0 && runs[0].Text.TrimStart() is var start && start.Length < runs[0].Text.Length)
        {
            Trim(0, start);
        }

        while (runs.Count > 0 && runs[^1].Text.TrimEnd() is var end && end.Length < runs[^1].Text.Length)
        {
            Trim(runs.Count - 1, end);
        }

        List<Run> taken = [.. runs];
        runs.Clear();
        (style, link) = (default, null);
        return taken;
    }

    private void Trim(int at, string text)
    {
        if (text.Length == 0)
        {
            runs.RemoveAt(at);
        }
        else
        {
            runs[at] = runs[at] with { Text = text };
        }
    }

    private void Close()
    {
        if (words.Length > 0)
        {
            runs.Add(new Run(words.ToString(), style, link));
            words.Clear();
        }
    }
}
