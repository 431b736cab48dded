namespace Hawl.Reading.Questions;

// The lists open at a point of the letter, outermost first, and where a new marker belongs among them.
internal sealed class ListStack(MarkerCensus census)
{
    private const int Deepest = 6;
    private const int WidestGap = 10;
    private readonly List<ListLevel> _levels = [];
    private readonly Dictionary<string, LetterItem> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    // The new item, or null if the marker is none here: part of a sentence, an initial, a dash without a list.
    public LetterItem? Place(ItemMarker marker, MarkerPlace place)
    {
        if (marker.Above.Count > 0)
        {
            return PlacePath(marker, place);
        }

        return marker.Last == ListLabel.Dash ? PlaceDash(place) : PlaceLabel(marker.Last, place);
    }

    private LetterItem? PlaceLabel(ListLabel label, MarkerPlace place)
    {
        var readings = label.Readings().ToList();
        var step = label.IsDigraph ? 0 : 1;
        if (Find(readings, label, place.Indent, (level, ordinal) => ordinal == level.Ordinal + step) is { } next)
        {
            return Advance(next.Depth, next.Reading, label, place);
        }

        if (readings[0].Ordinal == 1)
        {
            var (kind, ordinal) = readings[0];
            return label.IsCapital && !census.HasNext(kind, true, ordinal) ? null : Begin(readings[0], label, place);
        }

        if (place.GoesOn || label.IsDigraph)
        {
            return null;
        }

        if (Find(readings, label, place.Indent, (level, ordinal) => ordinal <= level.Ordinal + WidestGap) is { } odd)
        {
            return Advance(odd.Depth, odd.Reading, label, place);
        }

        var opens = _levels.Count == 0 && label.IsNumber && census.HasNext(ListKind.Number, false, readings[0].Ordinal);
        return opens ? Push(readings[0], label, place) : null;
    }

    // The open list that a label fits: first among those that stand as far in, then among all, the innermost first.
    private (int Depth, (ListKind Kind, int Ordinal) Reading)? Find(
        List<(ListKind Kind, int Ordinal)> readings, ListLabel label, int indent, Func<ListLevel, int, bool> fits)
    {
        foreach (var anyIndent in new[] { false, true })
        {
            for (var depth = _levels.Count - 1; depth >= 0; depth--)
            {
                var level = _levels[depth];
                foreach (var reading in readings.Where(_ => !level.IsDecimal))
                {
                    var isAlike = level.Kind == reading.Kind && level.IsCapital == label.IsCapital;
                    if (isAlike && (anyIndent || level.Indent == indent) && fits(level, reading.Ordinal))
                    {
                        return (depth, reading);
                    }
                }
            }
        }

        return null;
    }

    // A first label opens a list within the latest item, unless a list of its kind is open and nothing says that this one is within it:
    // then the numbering has begun again.
    private LetterItem Begin((ListKind Kind, int Ordinal) reading, ListLabel label, MarkerPlace place)
    {
        var alike = _levels.FindLastIndex(level => level.Kind == reading.Kind && level.IsCapital == label.IsCapital);
        var isWithin = alike < 0 || place.Indent > _levels[^1].Indent || place.IsAfterColon;
        return isWithin && _levels.Count < Deepest ? Push(reading, label, place) : Advance(Math.Max(alike, 0), reading, label, place);
    }

    private LetterItem? PlaceDash(MarkerPlace place)
    {
        var isOfTheLetter = _levels.Count == 0 || _levels[0].Kind == ListKind.Dash;
        if (!(isOfTheLetter ? census.HasDashes && !census.HasNumbers : place.IsWithinItem))
        {
            return null;
        }

        var depth = _levels.FindLastIndex(level => level.Kind == ListKind.Dash && level.Indent <= place.Indent);
        if (depth < 0)
        {
            depth = _levels.FindIndex(level => level.Kind == ListKind.Dash);
        }

        var isDeeper = depth < 0 || (depth == _levels.Count - 1 && place.Indent > _levels[depth].Indent);
        if (isDeeper && _levels.Count < Deepest)
        {
            return Push((ListKind.Dash, 1), new ListLabel("1"), place);
        }

        var ordinal = _levels[Math.Max(depth, 0)].Ordinal + 1;
        return Advance(Math.Max(depth, 0), (ListKind.Dash, ordinal), new ListLabel($"{ordinal}"), place);
    }

    // "2a" or "2.1" names its parents itself. Those that the letter does not have stand in without words.
    private LetterItem? PlacePath(ItemMarker marker, MarkerPlace place)
    {
        var top = marker.Above[0].Readings().First().Ordinal;
        var open = _levels.Count > 0 && _levels[0].Kind == ListKind.Number ? _levels[0].Ordinal : 0;
        var isNear = top == open || (top == open + 1 && marker.Last.Readings().Any(reading => reading.Ordinal == 1));
        if (!isNear && (marker.IsPlain || place.GoesOn || top > open + WidestGap))
        {
            return null;
        }

        _levels.Clear();
        LetterItem? parent = null;
        foreach (var label in marker.Above.Take(Deepest - 1))
        {
            var reading = Likelier(label, parent);
            var key = Key(parent, reading.Kind, label);
            var item = _byKey.GetValueOrDefault(key) ?? new LetterItem(key, parent, reading.Kind, place.Start);
            _byKey[key] = item;
            _levels.Add(new ListLevel(reading.Kind, label.IsCapital, place.Indent, reading.Ordinal, item));
            parent = item;
        }

        var placed = Push(Likelier(marker.Last, parent), marker.Last, place);
        _levels[^1] = _levels[^1] with { IsDecimal = marker.Last.IsNumber };
        return placed;
    }

    // Of "i" after a path: the ninth letter if the eighth is there, else a roman one. Any other single letter is a letter.
    private (ListKind Kind, int Ordinal) Likelier(ListLabel label, LetterItem? parent)
    {
        var readings = label.Readings().ToList();
        return readings.FirstOrDefault(
            reading => reading.Kind == ListKind.Letter && (reading.Ordinal != 9 || _byKey.ContainsKey($"{parent?.Key}h")), readings[0]);
    }

    private LetterItem Push((ListKind Kind, int Ordinal) reading, ListLabel label, MarkerPlace place)
    {
        var item = Add(_levels.Count == 0 ? null : _levels[^1].Item, reading.Kind, label, place);
        _levels.Add(new ListLevel(reading.Kind, label.IsCapital, place.Indent, reading.Ordinal, item));
        return item;
    }

    private LetterItem Advance(int depth, (ListKind Kind, int Ordinal) reading, ListLabel label, MarkerPlace place)
    {
        _levels.RemoveRange(depth, _levels.Count - depth);
        return Push(reading, label, place);
    }

    private LetterItem Add(LetterItem? parent, ListKind kind, ListLabel label, MarkerPlace place)
    {
        var key = Key(parent, kind, label);
        if (_byKey.ContainsKey(key))
        {
            var first = key;
            var again = _repeats.GetValueOrDefault(first, 1);
            do
            {
                key = $"{first}.{++again}";
            }
            while (_byKey.ContainsKey(key));
            _repeats[first] = again;
        }

        var item = new LetterItem(key, parent, kind, place.Start);
        _byKey[key] = item;
        parent?.Parts.Add(item);
        return item;
    }

    public static string Key(LetterItem? parent, ListKind kind, ListLabel label) => parent is null
        ? label.InKey
        : kind == ListKind.Letter && char.IsAsciiDigit(parent.Key[^1]) ? parent.Key + label.InKey : $"{parent.Key}.{label.InKey}";
}
