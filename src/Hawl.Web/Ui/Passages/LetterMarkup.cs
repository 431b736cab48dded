using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Ui.Passages;

// The markup of a message. A question quoted just above its answer stands open and quiet, and the answer beside a rule;
// whatever else is quoted or printed under every mail is folded.
public sealed class LetterMarkup(Texts texts, IReadOnlyList<StoredPassage> passages)
{
    private readonly BlockMarkup _blocks = new(texts, WriterColour.CommonTo(passages), new WrappedLines(passages));

    // Answers written into the letter quote it more than once.
    private readonly bool _answersWithin = passages.Zip(passages.Skip(1)).Count(p => Quotation.IsQuoted(p.First) && !p.Second.IsFolded) > 1;

    public IHtmlContent Write()
    {
        var letter = new HtmlContentBuilder();
        var isAnswer = false;
        for (var i = 0; i < passages.Count; i++)
        {
            var isAnswered = i + 1 < passages.Count && !passages[i + 1].IsFolded;
            isAnswer = passages[i].IsFolded ? Folded(letter, passages[i], isAnswered) : Open(letter, passages[i].Blocks, isAnswer);
        }

        return letter;
    }

    // Says whether what follows is an answer.
    private bool Folded(HtmlContentBuilder letter, StoredPassage passage, bool isAnswered)
    {
        var from = isAnswered && Quotation.IsQuoted(passage) ? Quotation.QuestionIn(passage.Blocks, _answersWithin) : passage.Blocks.Count;
        if (from > 0)
        {
            letter.AppendHtml(Details(passage.Kind, [.. passage.Blocks.Take(from)]));
        }

        if (from < passage.Blocks.Count)
        {
            letter.AppendHtml(Question([.. passage.Blocks.Skip(from)]));
        }

        return from < passage.Blocks.Count;
    }

    // Within an open passage, quoted blocks and the words under them are questions and answers too.
    private bool Open(HtmlContentBuilder letter, IReadOnlyList<StoredPassage.Block> blocks, bool isAnswer)
    {
        foreach (var (quoted, group) in Quotation.Divide(blocks))
        {
            if (quoted)
            {
                letter.AppendHtml(Question(group));
            }
            else
            {
                letter.AppendHtml(isAnswer ? Element.Of("div", "answer").Add(_blocks.Of(group)) : _blocks.Of(group));
            }

            isAnswer = quoted;
        }

        return isAnswer;
    }

    private TagBuilder Question(IEnumerable<StoredPassage.Block> blocks) =>
        Element.Of("div", "question-quoted").Add(_blocks.Of([.. blocks.Select(Quotation.WithoutMarks)]));

    private TagBuilder Details(string kind, IReadOnlyList<StoredPassage.Block> blocks)
    {
        var lines = blocks.Count(b => b.Kind != "rule");
        var body = Element.Of("div").Add(_blocks.Of([.. blocks.Select(Quotation.WithoutMarks)]));
        var details = Element.Of("details", "folded").Add(Element.Of("summary", null, texts.Count($"Folded.{kind}", lines))).Add(body);
        // What a link leads to must be seen.
        return ProofMarks.Has(new StoredPassage(kind, null, blocks)) ? details.With("open", "open") : details;
    }
}
