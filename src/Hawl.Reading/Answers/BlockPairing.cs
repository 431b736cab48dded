using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// All questions, and below them all answers in the same order, one in a line or in a paragraph, under no number.
internal static class BlockPairing
{
    private const int FewestQuestions = 3;
    private const int MostStrange = 4;
    private const int MostUnits = 300;

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open)
    {
        var last = LastAsked(context, open);
        if (open.Count < FewestQuestions || last < 0)
        {
            return [];
        }

        var runs = Lines(context, last).Concat([Paragraphs(context, last)]);
        return runs.FirstOrDefault(run => IsFitting(context, open, run)) is { } found
            ? [.. open.Select((question, n) => new AnswerPassage([question], found[n], AnswerOrigin.Inline))] : [];
    }

    // Where the last of the repeated questions ends, if these are the open ones, each once and in order; else -1.
    private static int LastAsked(ReplyContext context, IReadOnlyList<int> open)
    {
        var asked = context.Restated.Where(one => open.Contains(one.Question)).ToList();
        return asked.Count > 0 && asked.Select(one => one.Question).SequenceEqual(open) ? asked[^1].Span.End : -1;
    }

    // Lines that stand together, each with its own sentence, without the heading of their column.
    private static IEnumerable<List<Span>> Lines(ReplyContext context, int from)
    {
        var run = new List<Span>();
        var below = context.Reply.LinesFrom(from).Where(line => line.Start >= from && line.Role != LineRole.PageMark);
        foreach (var line in below.Take(MostUnits))
        {
            var plain = PlainWords.Of(line.Text);
            var isWithin = context.SentenceAt(line.Start) is { } sentence && sentence.Span.Start < line.Start;
            if (run.Count > 0 && (line.Block.AfterBlank || !line.IsOwn || isWithin))
            {
                yield return run;
                run = [];
            }

            if (line.IsOwn && !isWithin && !plain.Has("columnHeadWhole"))
            {
                run.Add(new Span(line.Start, line.End));
            }
        }

        yield return run;
    }

    private static List<Span> Paragraphs(ReplyContext context, int from) =>
    [
        .. context.Own.Where(one => one.Span.Start >= from && !one.Plain.Has("opensFirst") && !one.Plain.Has("columnHeadWhole"))
            .GroupBy(one => one.Paragraph).Take(MostUnits)
            .Select(group => new Span(group.First().Span.Start, group.Last().Span.End)),
    ];

    private static bool IsLabelled(string words) =>
        GroupLabel.At(words) is { Mark: '.' or ')' or ':' or '-' } label && label.Length < words.Length;

    // Where most are what their question asks for, and few are what it does not.
    private static bool IsFitting(ReplyContext context, IReadOnlyList<int> open, List<Span> run)
    {
        if (run.Count < open.Count || run.Take(open.Count).Any(unit => IsLabelled(context.Reply.Of(unit))))
        {
            return false;
        }

        var fits = open.Select((question, n) => AnswerPiece.Of(context, run[n])
            .Fits(Expected.Of(context.Letter.Questions[question]))).ToList();
        return fits.Count(fit => fit > 0) * 2 >= fits.Count && fits.Count(fit => fit < 0) * MostStrange <= fits.Count;
    }
}
