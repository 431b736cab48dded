using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// A row of a table or of a file of comma-separated values: what it is about, and its values.
internal sealed class DataRow
{
    private readonly HashSet<string> _about;

    public DataRow(ReplyLine line)
    {
        Line = line;
        Cells = line.Block.Cells.Count > 0
            ? [.. line.Block.Cells.Select(cell => new Span(line.Offset + cell.Start, line.Offset + cell.Start + cell.Length))]
            : Divided(line);
        Texts = [.. Cells.Select(cell =>
            line.Text.Substring(Math.Clamp(cell.Start - line.Start, 0, line.Text.Length),
                Math.Min(cell.Length, Math.Max(0, line.End - cell.Start))))];
        _about = ContentWords.Of(Texts.Count > 0 ? Texts[0] : "");
    }

    public ReplyLine Line { get; }

    public IReadOnlyList<Span> Cells { get; }

    public IReadOnlyList<string> Texts { get; }

    // How many of its words were asked for; none where one of them was not.
    public int Fits(HashSet<string> asked) => _about.Count > 0 && _about.All(asked.Contains) ? _about.Count : 0;

    // The value for the period of the question, or the only one.
    public Span? Cell(DataRow head, SentLetter letter, int question)
    {
        if (Cells.Count == 2)
        {
            return Cells[1].Length > 0 ? Cells[1] : null;
        }

        var periods = Periods(letter.Questions[question].Text).Concat(Periods(letter.Text));
        foreach (var period in periods)
        {
            for (var n = 1; n < Math.Min(Cells.Count, head.Cells.Count); n++)
            {
                if (head.Texts[n].Contains(period, StringComparison.Ordinal))
                {
                    return Cells[n];
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Periods(string text) => DateReader.Years(text).Select(year => year.Value);

    private static List<Span> Divided(ReplyLine line)
    {
        var cells = new List<Span>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= line.Text.Length; at++)
        {
            quoted ^= at < line.Text.Length && line.Text[at] == '"';
            if (at == line.Text.Length || (line.Text[at] is ',' or '\t' or ';' && !quoted))
            {
                cells.Add(Sentences.Trimmed(line.Text, new Span(start, at)) is var cell
                    ? new Span(cell.Start + line.Start, cell.End + line.Start) : default);
                start = at + 1;
            }
        }

        return cells;
    }
}
