using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// All that names questions in a reply, in the text's order, at the heads of lines and sentences, whatever list it belongs to: how much of
// the letter the labels of each style name tells which are meant.
internal sealed class PlaceMarks
{
    private const int Most = 2_000;

    private readonly PlaceMark[] _all;
    private readonly PlaceMark[] _repeated;
    private readonly ILookup<PlaceMarkStyle, int> _named;
    private readonly HashSet<int> _isLabelled;
    private readonly HashSet<int> _isRepeated;
    private readonly int _asked;

    private PlaceMarks(IEnumerable<PlaceMark> marks, int asked)
    {
        _asked = asked;
        _all = [.. marks.OrderBy(one => one.At)];
        _repeated = [.. _all.Where(one => one.Style == PlaceMarkStyle.Repeated)];
        _named = _all.SelectMany(one => one.Questions.Select(question => (one.Style, question))).Distinct()
            .ToLookup(one => one.Style, one => one.question);
        _isRepeated = [.. _named[PlaceMarkStyle.Repeated]];
        _isLabelled = [.. _named.Where(style => style.Key != PlaceMarkStyle.Repeated).SelectMany(style => style)];
    }

    public int Count => _all.Length;

    public static PlaceMarks Of(ReplyContext context, QuestionIndex index, IReadOnlyList<Sentence> sentences) => new(
    [
        .. Labels(context, index, sentences).Take(Most),
        .. context.Restated.Select(one => new PlaceMark(one.Span.Start, new HashSet<int> { one.Question }, PlaceMarkStyle.Repeated)),
    ], index.Questions.Count);

    // The last at or before a place; null for none.
    public PlaceMark? Before(int place) => Last(_all, place);

    public PlaceMark? RepeatedBefore(int place) => Last(_repeated, place);

    public bool IsLabelled(int question) => _isLabelled.Contains(question);

    public bool IsRepeated(int question) => _isRepeated.Contains(question);

    // The part of the letter's questions that marks of this style name, from 0 to 1.
    public double Share(PlaceMarkStyle style) => _named[style].Count() / (double)Math.Max(1, _asked);

    // By halving.
    private static PlaceMark? Last(PlaceMark[] marks, int place)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].At <= place ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : marks[low - 1];
    }

    private static IEnumerable<PlaceMark> Labels(ReplyContext context, QuestionIndex index, IReadOnlyList<Sentence> sentences)
    {
        IReadOnlyList<string> latest = [];
        foreach (var (at, text) in Heads(context, sentences).DistinctBy(head => head.At).OrderBy(head => head.At))
        {
            if (GroupLabel.At(text) is { } label && Named(label, index, latest) is { Questions.Count: > 0 } named)
            {
                latest = named.Latest;
                var style = label.HasWord ? PlaceMarkStyle.Worded : label.Mark == ' ' ? PlaceMarkStyle.Bare
                    : label.Labels[0].Path.Count > 1 ? PlaceMarkStyle.Path : PlaceMarkStyle.Closed;
                yield return new PlaceMark(at, named.Questions, style);
            }
        }
    }

    private static IEnumerable<(int At, string Text)> Heads(ReplyContext context, IReadOnlyList<Sentence> sentences)
    {
        foreach (var line in context.Reply.Lines.Where(one => one.IsOwn && one.Part is null
            && !context.IsRepeated(new Span(one.Start, one.End))))
        {
            var at = 0;
            while (at < line.Text.Length && !char.IsLetterOrDigit(line.Text[at]) && line.Text[at] != '(')
            {
                at++;
            }

            yield return (line.Start + at, line.Text[at..]);
        }

        foreach (var sentence in sentences)
        {
            yield return (sentence.Span.Start, context.Reply.Of(sentence.Span).Replace('\n', ' '));
        }
    }

    private static (HashSet<int> Questions, IReadOnlyList<string> Latest) Named(
        GroupLabel label, QuestionIndex index, IReadOnlyList<string> latest)
    {
        var questions = new HashSet<int>();
        foreach (var (path, isRange) in label.Labels)
        {
            if (index.Resolve(path, latest.Count > 0 ? latest : path) is not { } full || index.At(full) is not { Count: > 0 } places)
            {
                return ([], latest);
            }

            var from = isRange && questions.Count > 0 ? questions.Max() + 1 : places[0];
            questions.UnionWith([.. Enumerable.Range(from, Math.Max(0, places[0] - from)), .. places]);
            latest = full;
        }

        return (questions, latest);
    }
}
