using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// What speaks for it that a sentence answers a question: what it has that is asked for, what stands above it and names a question, whose
// words it shares, and what it does.
internal sealed class PlaceFeatures
{
    private const int Farthest = 3;
    private const int Far = 6;
    private const int LongestNamed = 400;
    private const float Least = 0.02f;

    private static readonly string[] _asked = ["yes or no", "date", "sum", "number", "document", "list", "words"];
    private static readonly string[] _functions = Enum.GetNames<SentenceFunction>();
    private static readonly string[] _where = ["before any", "at own", "below own", "free", "below other"];
    private static readonly string[] _styles = Enum.GetNames<PlaceMarkStyle>();
    private static readonly string[] _cover = ["few", "some", "most", "repeated"];

    private static readonly Dictionary<string, int> _places = AllNames().Select((name, n) => (name, n))
        .ToDictionary(one => one.name, one => one.n, StringComparer.Ordinal);

    private readonly ReplyContext _context;
    private readonly QuestionIndex _index;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly PlaceMarks _marks;
    private readonly PlaceWords _words;
    private readonly string[][] _said;
    private readonly IReadOnlyList<float>[] _does;
    private readonly string[] _kinds;
    private readonly bool[] _isFree;
    private readonly string[] _covers;
    private readonly HashSet<int>[] _isNamed;
    private readonly bool[] _isOfAll;

    public PlaceFeatures(
        ReplyContext context, QuestionIndex index, IReadOnlyList<Sentence> sentences, Func<string, Judgement> judge)
    {
        (_context, _index, _sentences) = (context, index, sentences);
        _marks = PlaceMarks.Of(context, index, sentences);
        _words = new PlaceWords(context, index.Questions, sentences);
        _isNamed = [.. sentences.Select(Named)];
        _isOfAll = [.. sentences.Select(one => one.Plain.Has("wholeWord"))];
        _said = [.. sentences.Select(one => PlaceSaid.Of(context, one))];
        _does = [.. sentences.Select(one => judge(one.Plain).All)];
        _kinds = [.. index.Questions.Select(one => Asked(Expected.Of(one)))];
        _isFree = [.. index.Questions.Select((_, n) => !_marks.IsLabelled(n) && !_marks.IsRepeated(n))];
        _covers = [.. Enum.GetValues<PlaceMarkStyle>().Select(style => style == PlaceMarkStyle.Repeated ? _cover[3]
            : _marks.Share(style) switch { >= 0.7 => _cover[2], >= 0.4 => _cover[1], _ => _cover[0] })];
    }

    public static IReadOnlyCollection<string> Names => _places.Keys;

    public LinearFeature[] Of(int question, int sentence) =>
    [
        .. Said(question, sentence).Concat(Marked(question, sentence)).Concat(Shared(question, sentence))
            .Where(one => one.Value != 0).Select(one => new LinearFeature(_places[one.Name], (float)one.Value)),
    ];

    private static string Asked(Expected expected) => _asked[
        expected.YesNo ? 0 : expected.Date ? 1 : expected is { Number: true, Money: true } ? 2 : expected.Number ? 3
            : expected.Document ? 4 : expected.List ? 5 : 6];

    private IEnumerable<(string Name, double Value)> Said(int question, int sentence)
    {
        foreach (var said in _said[sentence])
        {
            yield return ($"{_kinds[question]}: {said}", 1);
        }

        for (var n = 0; n < _functions.Length; n++)
        {
            if (_does[sentence][n] > Least)
            {
                yield return ($"{_kinds[question]}: {_functions[n]}", _does[sentence][n]);
            }
        }
    }

    private IEnumerable<(string Name, double Value)> Marked(int question, int sentence)
    {
        var start = _sentences[sentence].Span.Start;
        var mark = _marks.Before(start);
        var isOwn = mark?.Questions.Contains(question) == true;
        var distance = mark is null ? 0 : Distance(mark, sentence);
        var where = mark is null ? _where[0] : isOwn ? _where[distance == 0 ? 1 : 2] : _where[_isFree[question] ? 3 : 4];
        if (mark is not null)
        {
            var whose = isOwn ? "own" : "other";
            yield return ($"{whose} {Math.Min(distance, Farthest)} above", 1);
            yield return ($"{whose} of {_covers[(int)mark.Style]}", 1);
            yield return ($"{whose} {mark.Style}", 1);
            yield return ($"{whose} {mark.Style} right above", distance == 0 ? 1 : 0);
            yield return ($"{whose} far above", distance > Far ? 1 : 0);
            yield return ($"{whose} distance", Math.Log(1 + distance));
            yield return ($"{whose} names several", mark.Questions.Count > 1 ? 1 : 0);
            yield return ($"{whose} at its head", mark.At == start ? 1 : 0);
        }
        else
        {
            yield return ("nothing above", 1);
        }

        yield return (_marks.RepeatedBefore(start) is not { } repeated ? "nothing repeated above"
            : repeated.Questions.Contains(question) ? "own repeated above" : "other repeated above", 1);
        yield return ("named within", _isNamed[sentence].Contains(question) ? 1 : 0);
        yield return ("labelled", _marks.IsLabelled(question) ? 1 : 0);
        yield return ("repeated", _marks.IsRepeated(question) ? 1 : 0);
        yield return ("no marks", _marks.Count == 0 ? 1 : 0);
        yield return ("always", 1);
        var isOfAll = _isOfAll[sentence];
        for (var n = 0; n < _functions.Length; n++)
        {
            yield return ($"{where}: {_functions[n]}", _does[sentence][n] > Least ? _does[sentence][n] : 0);
            yield return ($"of all{(_isFree[question] ? ", free" : "")}: {_functions[n]}",
                isOfAll && _does[sentence][n] > Least ? _does[sentence][n] : 0);
        }
    }

    private IEnumerable<(string Name, double Value)> Shared(int question, int sentence)
    {
        var (share, before) = (_words.Within(question, sentence), _words.Before(question, sentence));
        var (here, there) = (_words.MostHere(sentence), _words.MostOf(question));
        var free = _isFree[question] ? "free" : "marked";
        yield return ($"{free} share", share);
        yield return ($"{free} share before", before);
        yield return ($"{free} most here", share > 0 && share >= here ? 1 : 0);
        yield return ($"{free} most there", share > 0 && share >= there ? 1 : 0);
        yield return ($"{free} most of both", share > 0 && share >= here && share >= there ? 1 : 0);
        yield return ($"{free} less than other questions", here - share);
        yield return ($"{free} less than other sentences", there - share);
        yield return ($"{free} nothing", share == 0 && before == 0 ? 1 : 0);
        yield return ($"{free} out of turn",
            Math.Abs(((question + 0.5) / _index.Questions.Count) - ((sentence + 0.5) / _sentences.Count)));
    }

    // How many sentences stand between.
    private int Distance(PlaceMark mark, int sentence)
    {
        var distance = 0;
        for (var n = sentence - 1; n >= 0 && _sentences[n].Span.Start >= mark.At; n--)
        {
            distance++;
        }

        return distance;
    }

    // "The plan you want under point 6", "12 boats (4)".
    private HashSet<int> Named(Sentence sentence)
    {
        var text = _context.Reply.Of(sentence.Span with { End = Math.Min(sentence.Span.End, sentence.Span.Start + LongestNamed) })
            .Replace('\n', ' ').ToLowerInvariant();
        var label = text.Find("questionNamed") is { Success: true } named ? GroupLabel.At(text[named.Index..]) : null;
        return
        [
            .. label is { HasWord: true } ? LabelHead.Named(label, _index) : [],
            .. text.Contains('(', StringComparison.Ordinal)
                ? Enumerable.Range(0, _index.Questions.Count)
                    .Where(n => text.Contains($"({_index.Questions[n].Key})", StringComparison.OrdinalIgnoreCase)) : [],
        ];
    }

    private static IEnumerable<string> AllNames() =>
    [
        .. _asked.SelectMany(asked => PlaceSaid.Names.Concat(_functions).Select(name => $"{asked}: {name}")),
        .. ((string[])["own", "other"]).SelectMany(whose => (IEnumerable<string>)
        [
            .. Enumerable.Range(0, Farthest + 1).Select(n => $"{whose} {n} above"), .. _cover.Select(name => $"{whose} of {name}"),
            .. _styles.Select(style => $"{whose} {style}"), .. _styles.Select(style => $"{whose} {style} right above"),
            .. ((string[])["far above", "distance", "names several", "at its head"]).Select(name => $"{whose} {name}"),
        ]),
        "nothing above", "nothing repeated above", "own repeated above", "other repeated above", "named within", "labelled", "repeated",
        "no marks", "always",
        .. ((string[])[.. _where, "of all", "of all, free"]).SelectMany(where => _functions.Select(name => $"{where}: {name}")),
        .. ((string[])["free", "marked"]).SelectMany(free => ((string[])["share", "share before", "most here", "most there",
            "most of both", "less than other questions", "less than other sentences", "nothing", "out of turn"])
            .Select(name => $"{free} {name}")),
    ];
}
