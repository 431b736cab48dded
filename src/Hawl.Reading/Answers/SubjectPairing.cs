using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers under no number, each of which begins with what was asked: "As to tickets, 760 were issued", "Staff. 26". They count only where
// most questions find one.
internal static partial class SubjectPairing
{
    private const int HeadWords = 14;
    private const int FewestQuestions = 2;
    private const int LongestHeading = 5;
    private const int MostPassages = 300;

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open) =>
        Pair(context, open, Units(context), HeadWords);

    // The like where each sentence answers a question, or several of them: "We spread 3,200 tonnes in 2020/21 and 2,950 in 2021/22".
    public static List<AnswerPassage> BySentence(ReplyContext context, IReadOnlyList<int> open) =>
        Pair(context, open, context.Actual.Where(one => !one.Plain.Has("opensFirst") || NumberReader.Find(one.Plain).Count > 0)
            .Select(one => one.Span), int.MaxValue);

    private static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open, IEnumerable<Span> units, int headWords)
    {
        var asked = open.ToDictionary(n => n, n => ContentWords.Of(context.Letter.Questions[n].Text));
        var spread = asked.Values.SelectMany(words => words).GroupBy(word => word)
            .ToDictionary(group => group.Key, group => 1.0 / group.Count());
        var fits =
            from unit in units.Take(MostPassages)
            where context.Reply.Text[unit.End - 1] != '?'
            let head = Head(context.Reply.Of(unit), headWords)
            from n in open
            let shared = asked[n].Where(head.Contains).ToList()
            where shared.Count > 0
            orderby shared.Sum(word => spread[word]) descending, shared.Count descending, n, unit.Start
            select (Unit: unit, Question: n, Score: shared.Sum(word => spread[word]));
        var found = new List<(Span Unit, int Question, double Score)>();
        foreach (var fit in fits)
        {
            var isShared = headWords > HeadWords && fit.Score >= 1;
            if (!found.Exists(one => one.Question == fit.Question || (one.Unit == fit.Unit && !(isShared && one.Score >= 1))))
            {
                found.Add(fit);
            }
        }

        if (headWords > HeadWords)
        {
            found = [.. found.GroupBy(one => one.Unit).Where(unit => Fits(context, unit.Key, [.. unit.Select(one => one.Question)]))
                .SelectMany(unit => unit)];
        }

        var isSure = found.Count >= FewestQuestions && found.Count * 2 > open.Count
            && found.Count(one => one.Score >= 1) * 2 >= found.Count;
        return !isSure ? [] : [.. found.GroupBy(one => one.Unit).OrderBy(unit => unit.Key.Start)
            .Select(unit => unit.Select(one => one.Question).Order().ToList() is [var question]
                ? Passage(context, unit.Key, question, asked[question])
                : new AnswerPassage([.. unit.Select(one => one.Question).Order()], unit.Key, AnswerOrigin.Grouped))];
    }

    // Whether a sentence has what its questions ask for: as many amounts as questions for one, a date, money.
    private static bool Fits(ReplyContext context, Span unit, List<int> questions)
    {
        var text = context.Reply.Of(unit);
        var amounts = ValueReading.Amounts(text);
        var expected = questions.Select(n => Expected.Of(context.Letter.Questions[n])).ToList();
        var counted = expected.Count(one => one.Number);
        var isCounted = counted == 0 || amounts.Count == counted || (amounts.Count > 0 && expected.Exists(one => one.Several));
        isCounted &= !expected.Exists(one => one.Number && !one.Money) || amounts.Any(one => one.Unit is null or "%");
        return isCounted && (!expected.Exists(one => one.Money && one.Number) || amounts.Any(one => one.Unit is not null))
            && (!expected.Exists(one => one.Date) || DateReader.Find(text).Count > 0);
    }

    // Paragraphs of what the authority says; a line such as "Dogs retired: 9" is one of its own.
    private static IEnumerable<Span> Units(ReplyContext context)
    {
        foreach (var paragraph in context.Own.GroupBy(one => one.Paragraph))
        {
            var whole = new Span(paragraph.First().Span.Start, paragraph.Last().Span.End);
            var start = whole.Start;
            foreach (var line in context.Reply.LinesFrom(whole.Start).TakeWhile(line => line.Start < whole.End))
            {
                if (line.Start > start && Titled().IsMatch(line.Text))
                {
                    yield return Sentences.Trimmed(context.Reply.Text, new Span(start, line.Start));
                    start = line.Start;
                }
            }

            yield return Sentences.Trimmed(context.Reply.Text, whole with { Start = start });
        }
    }

    private static HashSet<string> Head(string text, int words)
    {
        var plain = PlainWords.Of(text);
        return plain.Length == 0 || (words == HeadWords && plain.Has("opensFirst")) || plain.Has("salutationFirst") ? []
            : ContentWords.Of(string.Join(' ', plain.Split(' ').Take(words)));
    }

    // Without the heading, where the paragraph has one.
    private static AnswerPassage Passage(ReplyContext context, Span unit, int question, HashSet<string> asked)
    {
        var sentences = Sentences.Split(context.Reply.Text, unit).ToList();
        var first = context.Reply.Of(sentences[0]);
        var isHeading = sentences.Count > 1 && first.Split(' ').Length <= LongestHeading && ContentWords.Of(first).All(asked.Contains);
        var span = AnswerMarks.SkipEcho(context.Reply.Text, isHeading ? unit with { Start = sentences[1].Start } : unit,
            context.Letter.Questions[question]);
        return new AnswerPassage([question], span, AnswerOrigin.Reference);
    }

    [GeneratedRegex(@"^\p{Lu}[^:.]{2,70}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
