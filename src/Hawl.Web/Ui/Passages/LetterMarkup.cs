using Hawl.Core.Correspondence;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Ui.Passages;

// The markup of a message. A question quoted just above its answer stands open and quiet, and the answer beside a rule;
// whatever else is quoted, signed or printed under every mail is folded.
public sealed class LetterMarkup(Texts texts, IReadOnlyList<StoredPassage> passages)
{
    // A quotation longer than a question is the letter, not a question of it.
    private const int LongestQuestion = 700;

    private readonly BlockMarkup _blocks = new(texts, WriterColour.CommonTo(passages));

    public IHtmlContent Write()
    {
        var letter = new HtmlContentBuilder();
        var isAnswer = false;
        for (var i = 0; i < passages.Count; i++)
        {
            if (!passages[i].IsFolded)
            {
                isAnswer = Open(letter, passages[i], isAnswer);
                continue;
            }

            var isQuestion = passages[i].Kind == "quoted" && i + 1 < passages.Count && !passages[i + 1].IsFolded && IsShort(passages[i]);
            letter.AppendHtml(isQuestion ? Question(passages[i].Blocks) : Folded(passages[i]));
            isAnswer = isQuestion;
        }

        return letter;
    }

    // Within an open passage, quoted blocks and the words under them are questions and answers too. Says whether what follows is an answer.
    private bool Open(HtmlContentBuilder letter, StoredPassage passage, bool isAnswer)
    {
        foreach (var (quoted, blocks) in ByQuotation(passage.Blocks))
        {
            if (quoted)
            {
                letter.AppendHtml(Question(blocks));
            }
            else if (isAnswer)
            {
                letter.AppendHtml(_blocks.Into(Element.Of("div", "answer"), blocks));
            }
            else
            {
                letter.AppendHtml(_blocks.Of(blocks));
            }

            isAnswer = quoted;
        }

        return isAnswer;
    }

    private TagBuilder Question(IReadOnlyList<StoredPassage.Block> blocks) =>
        _blocks.Into(Element.Of("div", "question-quoted"), [.. blocks.Select(Quotation.WithoutMarks)]);

    private TagBuilder Folded(StoredPassage passage)
    {
        var lines = passage.Blocks.Count(b => b.Kind != "rule");
        var summary = Element.Of("summary", null, texts.Count($"Folded.{passage.Kind}", lines));
        return Element.Of("details", "folded").Add(summary)
            .Add(_blocks.Into(Element.Of("div"), [.. passage.Blocks.Select(Quotation.WithoutMarks)]));
    }

    private static bool IsShort(StoredPassage passage) => passage.Blocks.Sum(Quotation.Length) <= LongestQuestion;

    private static IEnumerable<(bool Quoted, IReadOnlyList<StoredPassage.Block> Blocks)> ByQuotation(IReadOnlyList<StoredPassage.Block> blocks)
    {
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            var quoted = blocks[start].QuoteDepth > 0;
            end = start + 1;
            while (end < blocks.Count && blocks[end].QuoteDepth > 0 == quoted)
            {
                end++;
            }

            yield return (quoted, [.. blocks.Skip(start).Take(end - start)]);
        }
    }
}
