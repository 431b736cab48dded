using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Labels in running text: "This completes our answer. Points 1 to 3 were dealt with in our letter", "(1) to (3): withheld. (4): 133 days",
// "To your second: 1.4 million.", "On prisoners (1): there were 438."
internal static class SpokenLabels
{
    private const int FewestBare = 2;
    private const int LongestName = 5;

    private sealed record Open(LabelHead Head, Span Span, int Paragraph);

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = Find(context, index).Where(one => one.Span.Length > 0).ToList();
        bool IsMeant(LabelHead.Manner how) =>
            found.Where(one => one.Head.How == how).SelectMany(one => Named(one.Head, index)).Distinct().Count() >= FewestBare;
        var meant = Enum.GetValues<LabelHead.Manner>().Where(how => how == LabelHead.Manner.Worded || IsMeant(how)).ToHashSet();
        return [.. found.Where(one => meant.Contains(one.Head.How)).Select(Passage)];
    }

    // Heads with the numbers in brackets go before the writer's own numbers, where they name most questions. Sentences with the number
    // behind them have nothing below.
    public static List<AnswerPassage> Topics(ReplyContext context, QuestionIndex index)
    {
        var found = Find(context, index).Where(one => one.Head.How == LabelHead.Manner.Topic).ToList();
        var named = found.SelectMany(one => one.Head.Questions).ToList();
        var isWhole = found.Count > 1 && found.TrueForAll(one => one.Span.Length > 0) && named.Count * 2 > index.Questions.Count;
        return !isWhole || named.Count > named.Distinct().Count() ? [] :
        [
            .. found.Select(Passage).Select(one => one.Questions is not [var only] ? one
                : one with { Span = GroupLines.WithoutLabel(context.Reply, index, one.Span, only) }),
        ];
    }

    private static List<Open> Find(ReplyContext context, QuestionIndex index)
    {
        var found = new List<Open>();
        Open? open = null;
        foreach (var sentence in context.Sentences)
        {
            var isOwn = sentence.Role == LineRole.Own && !ReplyContext.IsAsked(context.Restated, sentence.Span);
            var head = isOwn && (sentence.IsActual || open is not null)
                ? LabelHead.At(context.Reply.Of(sentence.Span).Replace('\n', ' '), index, open?.Head.Questions[^1] ?? -1) : null;
            if (head is not null)
            {
                Close(context, found, open, true);
                open = new Open(head, sentence.Span with { Start = sentence.Span.Start + head.Length }, sentence.Paragraph);
            }
            else if (open is not null && isOwn && (sentence.IsActual || sentence.Paragraph == open.Paragraph))
            {
                open = open with { Span = open.Span with { End = sentence.Span.End } };
            }
            else if (open is not null && !isOwn)
            {
                Close(context, found, open, false);
                open = null;
            }
        }

        Close(context, found, open, false);
        return found;
    }

    // A label in a line of its own is for what stands below it; heads with ordinals and topics reach to the next of them, other labels, and
    // the last, to the end of their paragraph.
    private static void Close(ReplyContext context, List<Open> found, Open? open, bool isFollowed)
    {
        if (open is null)
        {
            return;
        }

        var span = Sentences.Trimmed(context.Reply.Text, open.Span);
        if (span.Length == 0)
        {
            found.Add(open with { Span = span });
            return;
        }

        span = isFollowed ? span : WithoutName(context, span);
        var reaches = open.Head.How == LabelHead.Manner.Topic || (isFollowed && open.Head.How == LabelHead.Manner.Ordinal);
        var end = reaches ? -1 : context.Reply.LinesFrom(span.Start).Skip(1).TakeWhile(line => line.Start < span.End)
            .FirstOrDefault(line => line.Block.AfterBlank)?.Start ?? -1;
        found.Add(open with { Span = end > span.Start ? Sentences.Trimmed(context.Reply.Text, span with { End = end }) : span });
    }

    // "Fleet Office", below the last answer and apart from it, says who writes.
    private static Span WithoutName(ReplyContext context, Span span)
    {
        var line = context.Reply.LineAt(span.End - 1);
        var isName = line is not null && line.Start > span.Start && line.Block.AfterBlank && line.End == span.End
            && line.Text.Split(' ').Length <= LongestName && char.IsLetter(line.Text[^1]) && !line.Text.Any(char.IsDigit);
        return isName && line is not null ? Sentences.Trimmed(context.Reply.Text, span with { End = line.Start }) : span;
    }

    // "The second has prevailed" names one thing, however many parts the second question has.
    private static IEnumerable<string> Named(LabelHead head, QuestionIndex index) => head.Questions
        .Select(n => index.Questions[n].Key).Select(key => head.How == LabelHead.Manner.Ordinal ? QuestionIndex.Parts(key)[0] : key);

    private static AnswerPassage Passage(Open one) =>
        new(one.Head.Questions, one.Span, one.Head.Questions.Count > 1 ? AnswerOrigin.Grouped : AnswerOrigin.Numbered)
        { IsSpoken = one.Head.How == LabelHead.Manner.Ordinal };
}
