using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// As many answers as questions, one after the other and under no number: "In your order: nine; £23,618; no", or as many lines.
internal static class ListPairing
{
    private const int FewestQuestions = 3;
    private const int MostStrange = 4;

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open)
    {
        if (open.Count < FewestQuestions)
        {
            return [];
        }

        var lists = context.Own.Select(one => Parts(context.Reply.Text, one.Span, ';'))
            .Concat(context.Own.Select(one => Parts(context.Reply.Text, one.Span, '/')))
            .Concat(Items(context)).Where(parts => parts.Count == open.Count);
        return lists.FirstOrDefault(parts => IsFitting(context, open, parts)) is { } found
            ? [.. found.Select((span, n) => new AnswerPassage([open[n]], span, AnswerOrigin.Reference))] : [];
    }

    // The parts of a text between marks outside brackets, without the words that lead to the first.
    public static List<Span> Parts(string text, Span span, char mark)
    {
        var parts = new List<Span>();
        var (start, depth) = (span.Start, 0);
        for (var at = span.Start; at <= span.End; at++)
        {
            depth += at == span.End ? 0 : text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (at == span.End || (depth <= 0 && text[at] == mark && (mark != '/' || char.IsWhiteSpace(text[Math.Max(at - 1, 0)]))))
            {
                parts.Add(Sentences.Trimmed(text, new Span(start, at)));
                start = at + 1;
            }
        }

        if (parts.Count > 1 && parts[0].Length > 0
            && text.LastIndexOf(": ", parts[0].End - 1, parts[0].Length, StringComparison.Ordinal) is var colon and > 0)
        {
            parts[0] = Sentences.Trimmed(text, parts[0] with { Start = colon + 1 });
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    // Runs of lines that begin with the same mark, each line an item.
    private static IEnumerable<List<Span>> Items(ReplyContext context)
    {
        var run = new List<Span>();
        foreach (var line in context.Reply.Lines.Where(line => line.IsOwn))
        {
            var isItem = line.Text.Length > 2 && line.Text[0] is '-' or '*' or '•' or '–' or '·' && char.IsWhiteSpace(line.Text[1]);
            if (isItem)
            {
                run.Add(Sentences.Trimmed(context.Reply.Text, new Span(line.Start + 1, line.End)));
            }
            else if (run.Count > 0 && char.IsWhiteSpace(context.Reply.Text[Math.Max(line.Start - 1, 0)]) && !line.Block.AfterBlank)
            {
                run[^1] = run[^1] with { End = line.End };
            }
            else
            {
                yield return run;
                run = [];
            }
        }

        yield return run;
    }

    // Where most parts are what their question asks for, and few are what it does not.
    private static bool IsFitting(ReplyContext context, IReadOnlyList<int> open, List<Span> parts)
    {
        var fits = parts.Select((part, n) => Fit(context, part, Expected.Of(context.Letter.Questions[open[n]]))).ToList();
        return fits.Count(fit => fit > 0) * 2 >= fits.Count && fits.Count(fit => fit < 0) * MostStrange <= fits.Count;
    }

    private static double Fit(ReplyContext context, Span part, Expected expected) =>
        AnswerPiece.Of(context, part).Fits(expected) is var fit && PlainWords.Of(context.Reply.Of(part)).Has("opensFirst") ? -1 : fit;
}
