using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// A row of a table or of a file of separated values: what it is about, and its values.
internal sealed class DataRow
{
    private const int FurthestLabel = 2;

    private readonly int _first;

    public DataRow(ReplyLine line, char divider)
    {
        Line = line;
        Cells = line.Block.Cells.Count > 0
            ? [.. Enumerable.Range(0, line.Block.Cells.Count).Select(line.Cell)]
            : Divided(line, divider);
        Texts = [.. Cells.Select(cell =>
            line.Text.Substring(Math.Clamp(cell.Start - line.Start, 0, line.Text.Length),
                Math.Min(cell.Length, Math.Max(0, line.End - cell.Start))))];
        var label = Enumerable.Range(0, Math.Min(FurthestLabel, Math.Max(0, Texts.Count - 2)))
            .FirstOrDefault(n => Label(Texts[n]) is not null && (n == 0 || Texts[n + 1].Any(char.IsLetter)), -1);
        Path = label >= 0 && Label(Texts[label]) is { } path ? path : [];
        _first = label + 1;
        var names = line.Part is null ? 1 : Texts.Skip(_first).TakeWhile(text => text.Any(char.IsLetter) && !IsMark(text)).Count();
        names = Texts.Count - _first - names > 1 ? Math.Max(names, 1) : 1;
        About = ContentWords.Of(string.Join(' ', Texts.Skip(_first).Take(names)));
        _first += names - 1;
    }

    // A title and what is said under it.
    public DataRow(ReplyLine line, Span title, Span value)
    {
        Line = line;
        Cells = [title, value];
        Texts = [.. Cells.Select(cell => line.Text[(cell.Start - line.Start)..Math.Min(cell.End - line.Start, line.Text.Length)])];
        Path = [];
        About = ContentWords.Of(Texts[0]);
    }

    // The label of the question in the first cell; none where there is no label.
    public IReadOnlyList<string> Path { get; }

    // The words of what it is about; in a file with several columns of names those of all.
    public HashSet<string> About { get; }

    public ReplyLine Line { get; }

    public IReadOnlyList<Span> Cells { get; }

    public IReadOnlyList<string> Texts { get; }

    // How many of its words were asked for; none where one of them was not.
    public int Fits(HashSet<string> asked) => About.Count > 0 && About.All(asked.Contains) ? About.Count : 0;

    // Whether it has the question's label, and some of its words.
    public bool Names(IReadOnlyList<string> path, HashSet<string> asked) => Path.SequenceEqual(path) && About.Any(asked.Contains);

    // The value for the period of the question, or the only one; the values of several years where these are asked for.
    public IReadOnlyList<Span> Values(DataRow head, SentLetter letter, int question)
    {
        if (Cells.Count == _first + 2)
        {
            return Cells[_first + 1].Length > 0 ? [Cells[_first + 1]] : [];
        }

        if (Named(head) is { } named)
        {
            return [named];
        }

        var own = Years.Among(Years.Asked(letter.Questions[question].Text), head.Texts);
        var all = own.Count > 0 ? own : Years.Among(letter.Years, head.Texts);
        var heads = head.Texts.Select(Years.Named).ToList();
        var isYears = heads.Count(year => year is not null) is > 1 and var years && years >= heads.Count - _first - 2;
        if (own.Count == 0 && (!isYears || all.Count == 1) && Total(head, letter.Questions[question].Text) is { } total)
        {
            return total;
        }

        if (all.Count != 1 && Run(heads, all) is { Count: > 0 } each)
        {
            return each;
        }

        foreach (var period in own.Concat(all))
        {
            var place = heads.FindIndex(year => year == period);
            if (place > 0 && place < Cells.Count && Cells[place].Length > 0)
            {
                return [Cells[place]];
            }
        }

        return (isYears ? null : Total(head, letter.Questions[question].Text)) ?? [];
    }

    // The column that is called the value, before one of units or remarks.
    private Span? Named(DataRow head)
    {
        var places = Enumerable.Range(0, head.Texts.Count).Where(n => PlainWords.Of(head.Texts[n]) is var plain
            && (plain.Has("columnHeadWhole") || plain.Has("answerColumnWhole"))).ToList();
        return places is [var place] && place > _first && place < Cells.Count && Cells[place].Length > 0 ? Cells[place] : null;
    }

    // The column that is called the total, where the parts of it were not asked for.
    private List<Span>? Total(DataRow head, string question)
    {
        var place = head.Texts.ToList().FindLastIndex(text => PlainWords.Of(text).Has("totalHead"));
        return place > _first && place < Cells.Count && Cells[place].Length > 0 && !PlainWords.Of(question).Has("asksEach")
            ? [Cells[place]] : null;
    }

    // The cells of the years asked for, or of all where none was named, side by side, where each has a number or a mark for one.
    private List<Span> Run(List<string?> heads, List<string> asked)
    {
        var places = Enumerable.Range(0, heads.Count)
            .Where(n => heads[n] is { } year && (asked.Count == 0 || asked.Contains(year))).ToList();
        var isRun = places.Count > 1 && places[0] > 0 && places[^1] < Cells.Count && (asked.Count == 0 || places.Count == asked.Count)
            && places.Zip(places.Skip(1)).All(pair => pair.Second == pair.First + 1)
            && places.TrueForAll(place => IsNumber(place) || IsMark(Texts[place])) && places.Exists(IsNumber);
        return isRun ? [.. places.Select(place => Cells[place])] : [];
    }

    // What stands in the place of a number.
    public static bool IsMark(string cell) => PlainWords.Of(cell) is var plain && plain.Has("cellMarkWhole");

    // Whether a cell has one number.
    public bool IsNumber(int place) => place < Texts.Count && NumberReader.Find(Texts[place]).Count == 1;

    private static IReadOnlyList<string>? Label(string cell) =>
        GroupLabel.At(cell + ":") is { Labels: [var (path, _)] } label && label.Length > cell.Length ? path : null;

    private static Span Unquoted(string text, Span cell) => cell.Length > 1 && text[cell.Start] == '"' && text[cell.End - 1] == '"'
        ? new Span(cell.Start + 1, cell.End - 1) : cell;

    private static List<Span> Divided(ReplyLine line, char divider)
    {
        var cells = new List<Span>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= line.Text.Length; at++)
        {
            quoted ^= at < line.Text.Length && line.Text[at] == '"';
            if (at == line.Text.Length || ((line.Text[at] == divider || line.Text[at] == '\t') && !quoted))
            {
                cells.Add(Unquoted(line.Text, Sentences.Trimmed(line.Text, new Span(start, at))) is var cell
                    ? new Span(cell.Start + line.Start, cell.End + line.Start) : default);
                start = at + 1;
            }
        }

        return cells;
    }
}
