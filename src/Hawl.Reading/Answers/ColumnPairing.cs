using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Tables that lie on their side: the questions, or their numbers, in the first row, and the answers in the row below. Where each of
// several rows below is somebody's, none of them is the answer.
internal static class ColumnPairing
{
    private const int FewestBareNumbers = 3;
    private const int MostTitleWords = 5;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        ReplyLine? before = null;
        ReplyLine? head = null;
        for (var n = 0; n < context.Reply.Lines.Count; n++)
        {
            var line = context.Reply.Lines[n];
            if (!IsRow(line))
            {
                (before, head) = (line, null);
                continue;
            }

            if (head is not null)
            {
                var heads = Heads(context, index, head);
                var isOfMany = heads[0].Cell > 0 && n + 1 < context.Reply.Lines.Count && IsRow(context.Reply.Lines[n + 1]);
                found.AddRange((isOfMany ? [] : heads).Where(one => one.Cell < line.Block.Cells.Count)
                    .Select(one => new AnswerPassage([one.Question], line.Cell(one.Cell), AnswerOrigin.Table))
                    .Where(passage => passage.Span.Length > 0));
            }

            head = (before is null || !IsRow(before)) && Heads(context, index, line).Count > 1 ? line : null;
            before = line;
        }

        return found;
    }

    private static bool IsRow(ReplyLine line) => line.Block.Kind == BlockKind.TableRow && line.Block.Cells.Count > 1;

    // Which cell names which question; none where a cell could as well be an answer.
    private static List<(int Cell, int Question)> Heads(ReplyContext context, QuestionIndex index, ReplyLine row)
    {
        var heads = new List<(int Cell, int Question)>();
        var isWorded = false;
        for (var n = 0; n < row.Block.Cells.Count; n++)
        {
            var place = row.Cell(n);
            var label = GroupLabel.At(context.Reply.Of(place));
            var asked = context.Restated.FirstOrDefault(one => place.Holds(one.Span));
            if (asked is not null)
            {
                heads.Add((n, asked.Question));
                isWorded = true;
            }
            else if (label is { Labels: [var (path, _)] }
                && (label.Length >= place.Length || IsTitle(context.Reply.Of(place)[label.Length..]))
                && index.At(path) is [var question])
            {
                heads.Add((n, question));
                isWorded |= label.HasWord || label.Length < place.Length || context.Reply.Of(place)[0] is 'Q' or 'q';
            }
        }

        var isHead = heads.Count >= row.Block.Cells.Count - 1 && heads.Select(one => one.Question).Distinct().Count() == heads.Count
            && (isWorded || heads.Count >= FewestBareNumbers);
        return isHead ? heads : [];
    }

    // "1. Starts": a few words without a figure name what stands below.
    private static bool IsTitle(string words) => words.Split(' ').Length <= MostTitleWords && words.Any(char.IsLetter)
        && !words.Any(char.IsDigit) && !words.Contains('\n', StringComparison.Ordinal)
        && PlainWords.Of(words) is var plain && !plain.Has("yesFirst") && !plain.Has("noFirst") && !plain.Has("noneFirst")
        && !AnswerCues.RefusesHere(plain) && !AnswerCues.IsNotHeld(plain);
}
