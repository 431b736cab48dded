using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// A row of a table or of a file of comma-separated values: what it is about, and its values.
internal sealed class DataRow
{
    private readonly int _first;

    public DataRow(ReplyLine line)
    {
        Line = line;
        Cells = line.Block.Cells.Count > 0
            ? [.. line.Block.Cells.Select(cell => new Span(line.Offset + cell.Start, line.Offset + cell.Start + cell.Length))]
            : Divided(line);
        Texts = [.. Cells.Select(cell =>
            line.Text.Substring(Math.Clamp(cell.Start - line.Start, 0, line.Text.Length),
                Math.Min(cell.Length, Math.Max(0, line.End - cell.Start))))];
        Path = Texts.Count > 2 && GroupLabel.At(Texts[0] + ":") is { Labels: [var (path, _)] } ? path : [];
        _first = Path.Count > 0 ? 1 : 0;
        About = ContentWords.Of(Texts.Count > 0 ? Texts[_first] : "");
    }

    // The label of the question in the first cell; none where there is no label.
    public IReadOnlyList<string> Path { get; }

    // The words of what it is about.
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

        List<string> own = [.. Periods(letter.Questions[question].Text)];
        if (own.Count > 1)
        {
            return Run(head, own);
        }

        // The letter asks for each of several years, and the file has these and no others.
        List<string> all = [.. Periods(letter.Text).Distinct()];
        if (own.Count == 0 && all.Count > 1 && all.Count == Cells.Count - _first - 1 && Run(head, all) is { Count: > 0 } each)
        {
            return each;
        }

        foreach (var period in own.Concat(Periods(letter.Text)))
        {
            for (var n = 1; n < Math.Min(Cells.Count, head.Cells.Count); n++)
            {
                if (head.Texts[n].Contains(period, StringComparison.Ordinal))
                {
                    return [Cells[n]];
                }
            }
        }

        return [];
    }

    // The cells of several years, side by side, where each has a number or a mark that stands for one.
    private List<Span> Run(DataRow head, List<string> periods)
    {
        var heads = head.Texts.ToList();
        var places = periods.Select(period => heads.FindIndex(text => text.Contains(period, StringComparison.Ordinal))).ToList();
        var isRun = places[0] > 0 && places[^1] < Cells.Count && places.Zip(places.Skip(1)).All(pair => pair.Second == pair.First + 1)
            && places.TrueForAll(place => IsNumber(place) || Texts[place] is "*" or "**") && places.Exists(IsNumber);
        return isRun ? [.. places.Select(place => Cells[place])] : [];
    }

    private bool IsNumber(int place) => NumberReader.Find(Texts[place]).Count == 1;

    private static IEnumerable<string> Periods(string text) => DateReader.Years(text).Select(year => year.Value);

    private static Span Unquoted(string text, Span cell) => cell.Length > 1 && text[cell.Start] == '"' && text[cell.End - 1] == '"'
        ? new Span(cell.Start + 1, cell.End - 1) : cell;

    private static List<Span> Divided(ReplyLine line)
    {
        var cells = new List<Span>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= line.Text.Length; at++)
        {
            quoted ^= at < line.Text.Length && line.Text[at] == '"';
            if (at == line.Text.Length || (line.Text[at] is ',' or '\t' or ';' && !quoted))
            {
                cells.Add(Unquoted(line.Text, Sentences.Trimmed(line.Text, new Span(start, at))) is var cell
                    ? new Span(cell.Start + line.Start, cell.End + line.Start) : default);
                start = at + 1;
            }
        }

        return cells;
    }
}
