namespace Hawl.Reading.Questions;

// What markers a letter has in all, which decides doubtful ones: a capital initial is no item unless the next letter comes too,
// a number without a stop is one only in a run from 1 ("1", "2", or "1.1", "1.2", "2"), and dashes at the top are items only where
// nothing is numbered.
internal sealed class MarkerCensus
{
    private readonly HashSet<(ListKind Kind, bool IsCapital, int Ordinal)> _seen = [];
    private readonly HashSet<int> _plainRun = [];
    private int _dashes;
    private int _latest;
    private bool _hasPaths;

    public MarkerCensus(IReadOnlyList<ItemMarker?> markers)
    {
        for (var line = 0; line < markers.Count; line++)
        {
            if (markers[line] is { } marker)
            {
                Count(marker, line);
            }
        }

        if ((_plainRun.Count < 2 && !_hasPaths) || HasNumbers)
        {
            _plainRun.Clear();
        }
    }

    public bool HasNumbers { get; private set; }

    public bool HasDashes => _dashes > 1;

    public bool HasNext(ListKind kind, bool isCapital, int ordinal) => _seen.Contains((kind, isCapital, ordinal + 1));

    public bool IsInPlainRun(int line) => _plainRun.Contains(line);

    private void Count(ItemMarker marker, int line)
    {
        _dashes += marker.Last == ListLabel.Dash ? 1 : 0;
        foreach (var (kind, ordinal) in marker.Last.Readings())
        {
            if (!marker.IsPlain)
            {
                _seen.Add((kind, marker.Last.IsCapital, ordinal));
                HasNumbers |= kind == ListKind.Number;
            }
            else if (marker.Above.Count == 0 && ordinal == _latest + 1)
            {
                _plainRun.Add(line);
                _latest = ordinal;
            }
            else if (ordinal == 1 && IsNext(marker.Above))
            {
                _latest++;
                _hasPaths = true;
            }
        }
    }

    // Whether a path begins with the number that comes next.
    private bool IsNext(IReadOnlyList<ListLabel> above) => above is [{ IsNumber: true } top, ..]
        && top.Readings().Any(reading => reading.Ordinal == _latest + 1);
}
