namespace Hawl.Reading.Questions;

// Goes through a letter line by line: a marker that fits begins an item, a line that goes on belongs to it, any other line ends it.
internal sealed class LetterOutline
{
    private readonly LetterPage _page;
    private readonly ItemMarker?[] _markers;
    private readonly MarkerCensus _census;
    private readonly ListStack _lists;
    private readonly List<LetterItem> _items = [];
    private int _latestLine = -1;
    private int _latestIndent;
    private bool _isWithinItem;

    private LetterOutline(LetterPage page)
    {
        _page = page;
        _markers = HeadingMarkers.Without([.. page.Lines.Select(line => ItemMarker.At(page.Of(line)))]);
        _census = new MarkerCensus(_markers);
        _lists = new ListStack(_census);
    }

    public static IReadOnlyList<LetterItem> Of(LetterPage page)
    {
        var outline = new LetterOutline(page);
        for (var line = 0; line < page.Lines.Count && !outline.IsClosing(line); line++)
        {
            if (!page.Lines[line].IsBlank && !outline.Begin(line) && !outline.GoOn(line))
            {
                outline.Interrupt(line);
            }
        }

        return outline._items;
    }

    private bool IsClosing(int line) =>
        _items.Count > 0 && !GoesOn(line) && QuestionCues.IsClosing(_page.Of(_page.Lines[line]).ToString());

    private bool GoesOn(int line) => line > 0 && _latestLine == line - 1 && _page.GoesOn(_page.Lines[line - 1], _page.Lines[line]);

    private bool Begin(int line)
    {
        if (_markers[line] is not { } marker || (marker is { IsPlain: true, Above.Count: 0 } && !_census.IsInPlainRun(line)))
        {
            return false;
        }

        var start = _page.Lines[line].Start + marker.Length;
        if (!Place(marker, line, start))
        {
            return false;
        }

        // "1. (a) How many": two markers on one line.
        var rest = _page.Text.AsSpan(start, _page.Lines[line].End - start);
        if (ItemMarker.At(rest) is { IsPlain: false, Above.Count: 0 } within && IsFirst(within.Last))
        {
            _items[^1].Length = 0;
            Place(within, line, start + within.Length);
        }

        return true;
    }

    private static bool IsFirst(ListLabel label) => label != ListLabel.Dash && !label.IsNumber && label.Readings().First().Ordinal == 1;

    private bool Place(ItemMarker marker, int line, int start)
    {
        var at = _page.Lines[line];
        var isBroken = line > 0 && _page.IsBroken(_page.Lines[line - 1], at);
        var isAfterColon = _isWithinItem && _items.Count > 0 && _page.EndsWithColon(_items[^1]);
        if (_lists.Place(marker, new MarkerPlace(at.Indent, start, isBroken, isAfterColon, _isWithinItem)) is not { } item)
        {
            return false;
        }

        item.Length = at.End - start;
        _items.Add(item);
        (_latestLine, _latestIndent, _isWithinItem) = (line, at.Indent, true);
        return true;
    }

    private bool GoOn(int line)
    {
        var at = _page.Lines[line];
        if (_items.Count == 0 || !_isWithinItem)
        {
            return false;
        }

        var item = _items[^1];
        var isFirstWords = item is { Length: 0, Parts.Count: 0 };
        var isHanging = _latestLine == line - 1 && at.Indent > _latestIndent;
        if (!(isFirstWords || isHanging || GoesOn(line)) || QuestionCues.IsThanks(_page.Of(at).ToString()))
        {
            return false;
        }

        item.Start = isFirstWords ? at.Start : item.Start;
        item.Length = at.End - item.Start;
        _latestLine = line;
        return true;
    }

    private void Interrupt(int line)
    {
        var words = _page.Of(_page.Lines[line]).ToString();
        _isWithinItem = _isWithinItem && QuestionCues.IsConditional(words) && words.EndsWith(':');
        _latestLine = -1;
    }
}
