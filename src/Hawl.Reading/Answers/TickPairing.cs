using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Tables with a column for yes and one for no, where a mark says which: the answer is the head of the column, or in words behind them.
internal static class TickPairing
{
    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        List<AnswerType?>? heads = null;
        var isUnder = false;
        foreach (var line in context.Reply.Lines)
        {
            if (line.Block.Kind != BlockKind.TableRow)
            {
                isUnder = false;
                continue;
            }

            if (!isUnder)
            {
                heads = Heads(context, line);
                isUnder = true;
            }
            else if (heads is not null && Asked(context, index, line) is { } question
                && Answer(context, line, heads, question) is { } answer)
            {
                found.Add(answer);
            }
        }

        return found;
    }

    // What a mark in each column says; nothing where there is no column for both.
    private static List<AnswerType?>? Heads(ReplyContext context, ReplyLine head)
    {
        List<AnswerType?> types = [.. Enumerable.Range(0, head.Block.Cells.Count).Select(n => Head(PlainWords.Of(Cell(context, head, n))))];
        return types.Contains(AnswerType.Yes) && types.Contains(AnswerType.No) ? types : null;
    }

    private static AnswerType? Head(string plain) => plain.Has("tickYesWhole") ? AnswerType.Yes
        : plain.Has("tickNoWhole") ? AnswerType.No
        : plain.Has("tickNoneWhole") ? AnswerType.NotApplicable
        : null;

    // By its number or by its words in one of the cells.
    private static int? Asked(ReplyContext context, QuestionIndex index, ReplyLine row)
    {
        for (var n = 0; n < row.Block.Cells.Count; n++)
        {
            var place = row.Cell(n);
            if (context.Restated.FirstOrDefault(one => place.Holds(one.Span)) is { } asked)
            {
                return asked.Question;
            }

            if (n == 0 && GroupLabel.At(context.Reply.Of(place) + ":") is { Labels: [var (path, _)] } && index.At(path) is [var question])
            {
                return question;
            }
        }

        return null;
    }

    private static AnswerPassage? Answer(ReplyContext context, ReplyLine row, List<AnswerType?> heads, int question)
    {
        var end = row.Cell(row.Block.Cells.Count - 1).End;
        if (Ticked(context, row, heads) is var (type, at))
        {
            var proof = new Span(at, end);
            return new AnswerPassage([question], proof, AnswerOrigin.Table) { Read = new ReadAnswer(type, null, proof, 0.9) };
        }

        var remark = heads.FindLastIndex(head => head is not null) + 1;
        return remark < row.Block.Cells.Count && row.Cell(remark) is { Length: > 0 } words
            ? new AnswerPassage([question], words, AnswerOrigin.Table) : null;
    }

    // The one column with a mark that stands for something, and where the mark is.
    private static (AnswerType Type, int At)? Ticked(ReplyContext context, ReplyLine row, List<AnswerType?> heads)
    {
        var marked = Enumerable.Range(0, Math.Min(heads.Count, row.Block.Cells.Count))
            .Where(n => heads[n] is not null && PlainWords.Of(Cell(context, row, n)).Has("tickMarkWhole")).ToList();
        var ticked = marked.Count > 1 ? [.. marked.Where(n => PlainWords.Of(Cell(context, row, n)).Has("tickedWhole"))] : marked;
        return ticked is [var one] && heads[one] is { } type ? (type, row.Cell(one).Start) : null;
    }

    private static string Cell(ReplyContext context, ReplyLine row, int cell) => context.Reply.Of(row.Cell(cell));
}
