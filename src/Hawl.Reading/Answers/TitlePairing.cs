using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers under titles of the authority's own, each of which may serve several questions: "- Leaks: six looked into / the police called to
// one", "C. The standard, and date of adoption (Training): level 4, adopted in May 2019".
internal static partial class TitlePairing
{
    private const int FewestTitles = 2;
    private const int MostTitles = 100;

    private sealed record Unit(Span Span, HashSet<string> Title);

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open)
    {
        var units = Units(context);
        if (units.Count < FewestTitles || units.Count > open.Count)
        {
            return [];
        }

        var asked = open.ToDictionary(n => n, n => context.Letter.Questions[n] is var one ? ContentWords.Of($"{one.Stem} {one.Text}") : []);
        var titled = units.SelectMany(unit => unit.Title).GroupBy(word => word).ToDictionary(word => word.Key, word => 1.0 / word.Count());
        var spread = asked.Values.SelectMany(words => words).GroupBy(word => word)
            .ToDictionary(word => word.Key, word => 1.0 / word.Count());
        var laid = new Dictionary<int, Unit>();
        foreach (var n in open.Where(n => !open.Any(other => context.Letter.Questions[other].Parent == context.Letter.Questions[n].Key)))
        {
            var best = units.Select(unit => (unit, Share: unit.Title.Where(asked[n].Contains).Sum(word => titled[word] * spread[word])))
                .OrderByDescending(one => one.Share).First();
            var before = laid.GetValueOrDefault(n - 1);
            if (best.Share > 0 || (before is not null && HasMore(context, before, laid.Values.Count(unit => unit == before))))
            {
                laid[n] = best.Share > 0 || before is null ? best.unit : before;
            }
        }

        var isSure = laid.Count * 3 >= open.Count * 2 && laid.Values.Distinct().Count() * 3 >= units.Count * 2;
        return !isSure ? [] :
        [
            .. laid.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(unit => unit.Key.Span.Start).Select(unit =>
                new AnswerPassage([.. unit.Order()], unit.Key.Span, unit.Count() > 1 ? AnswerOrigin.Grouped : AnswerOrigin.Reference)),
        ];
    }

    // Whether more is said under a title than answers the questions it has.
    private static bool HasMore(ReplyContext context, Unit unit, int questions) => questions
        < Math.Max(Sentences.Split(context.Reply.Text, unit.Span).Count(), GroupPieces.Items(context.Reply.Text, unit.Span).Count);

    // From a line with a title to the next, or to the end of its paragraph.
    private static List<Unit> Units(ReplyContext context)
    {
        var units = new List<Unit>();
        ReplyLine? before = null;
        foreach (var line in context.Reply.Lines.Where(line => line.Role != LineRole.PageMark))
        {
            var isOwn = line.IsOwn && line.Part is null;
            var title = isOwn && units.Count < MostTitles ? Title().Match(line.Text) : Match.Empty;
            if (title.Success && !PlainWords.Of(title.Groups[1].Value).Has("opensFirst"))
            {
                units.Add(new Unit(new Span(line.Start + title.Length, line.End), ContentWords.Of(title.Groups[1].Value)));
            }
            else if (units.Count > 0 && isOwn && !line.Block.AfterBlank && before is not null && units[^1].Span.End == before.End)
            {
                units[^1] = units[^1] with { Span = units[^1].Span with { End = line.End } };
            }

            before = line;
        }

        return [.. units.Where(unit => unit.Title.Count > 0)
            .Select(unit => unit with { Span = Sentences.Trimmed(context.Reply.Text, unit.Span) }).Where(unit => unit.Span.Length > 0)];
    }

    // With a dot or a letter before it.
    [GeneratedRegex(@"^(?:[-•*–·]\s+|\(?[A-Za-z][.)]\s+)?(\p{L}[^:.;?!]{1,80}):\s", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
