using Hawl.Core.Correspondence;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Ui.Passages;

// Words as their writer set them. Answers are given "in red": a colour is kept, and said to those who do not see it.
public sealed class RunMarkup(Texts texts, string? commonColour)
{
    // The first of the words that prove an answer is where a link leads.
    private bool _isProofNamed;

    public IHtmlContent Of(IReadOnlyList<StoredPassage.Run>? runs)
    {
        var words = new HtmlContentBuilder();
        for (int start = 0, end; start < runs?.Count; start = end)
        {
            end = start + 1;
            while (end < runs.Count && runs[end].IsProof == runs[start].IsProof)
            {
                end++;
            }

            var some = Set([.. runs.Skip(start).Take(end - start)]);
            words.AppendHtml(runs[start].IsProof ? Proof(some) : some);
        }

        return words;
    }

    private TagBuilder Proof(IHtmlContent words)
    {
        var mark = Element.Of("mark", "proof").Add(words);
        (mark, _isProofNamed) = (_isProofNamed ? mark : mark.With("id", "evidence"), true);
        return mark;
    }

    private HtmlContentBuilder Set(IReadOnlyList<StoredPassage.Run> runs)
    {
        var words = new HtmlContentBuilder();
        for (int start = 0, end; start < runs.Count; start = end)
        {
            var set = Setting(runs[start]);
            var inner = new HtmlContentBuilder();
            for (end = start; end < runs.Count && Setting(runs[end]) == set; end++)
            {
                inner.AppendHtml(Styled(runs[end]));
            }

            words.AppendHtml(set == default ? inner : Marked(set, inner));
        }

        return words;
    }

    private (string? Colour, string? Highlight) Setting(StoredPassage.Run run) =>
        (run.Colour == commonColour ? null : WriterColour.Name(run.Colour), WriterColour.Name(run.Highlight));

    private TagBuilder Marked((string? Colour, string? Highlight) set, IHtmlContent words)
    {
        var mark = Element.Of(set.Highlight is null ? "span" : "mark", "marked-by-writer");
        var said = new List<string>();
        if (set.Colour is { } colour)
        {
            mark.AddCssClass($"in-{colour}");
            said.Add(texts["Written.In", texts[$"Colour.{colour}"]]);
        }

        if (set.Highlight is { } highlight)
        {
            mark.AddCssClass($"on-{highlight}");
            said.Add(texts["Written.On", texts[$"Colour.{highlight}"]]);
        }

        return mark.Add(Element.Of("span", "visually-hidden", texts["Written.Before", string.Join(", ", said)])).Add(" ").Add(words);
    }

    private static IHtmlContent Styled(StoredPassage.Run run)
    {
        IHtmlContent words = Broken(run.Text);
        words = run.Struck ? Element.Of("s").Add(words) : words;
        words = run.Italic ? Element.Of("em").Add(words) : words;
        words = run.Bold ? Element.Of("strong").Add(words) : words;
        return run.Link is { } link ? Element.Of("a").With("href", link).With("rel", "nofollow noopener").Add(words) : words;
    }

    private static HtmlContentBuilder Broken(string text)
    {
        var words = new HtmlContentBuilder();
        var lines = text.Split('\n');
        words.Append(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            words.AppendHtml(Element.Of("br").SelfClosed()).Append(line);
        }

        return words;
    }
}
