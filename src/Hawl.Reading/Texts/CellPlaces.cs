namespace Hawl.Reading.Texts;

// Where the cells of a file begin in the text of a reply, in order, and what each is called.
internal sealed class CellPlaces
{
    private static readonly char[] _separators = [',', ';', '\t'];

    private readonly List<(int Start, string Name)> _cells = [];

    // What stands between two cells of a file of values.
    public char Divider { get; private init; } = ',';

    public void Add(int start, string name) => _cells.Add((start, name));

    // The name of the cell at a place; null before the first.
    public string? At(int place)
    {
        var (low, high) = (-1, _cells.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _cells[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low < 0 ? null : _cells[low].Name;
    }

    // Of comma-separated values (RFC 4180): columns A, B …, rows from 1, a line within quotation marks being none.
    public static CellPlaces OfValues(string text, int offset)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        var bare = string.Concat(first.Split('"').Where((_, n) => n % 2 == 0));
        var separator = _separators.MaxBy(one => bare.Count(letter => letter == one));
        var places = new CellPlaces { Divider = separator };
        var (row, column, quoted) = (1, 1, false);
        places.Add(offset, CellName.Of(column, row));
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (!quoted && (text[at] == separator || text[at] == '\n'))
            {
                (row, column) = text[at] == '\n' ? (row + 1, 1) : (row, column + 1);
                places.Add(offset + at + 1, CellName.Of(column, row));
            }
        }

        return places;
    }
}
