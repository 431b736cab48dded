namespace Hawl.Reading.Questions;

// Tells stems that ask something themselves from those that only head their parts.
internal sealed class StemReading
{
    private const int MostCategoryWords = 2;
    private readonly LetterPage _page;
    private readonly HashSet<LetterItem> _heads = [];
    private readonly Dictionary<LetterItem, (string? Parent, string? Stem)> _above = [];
    private readonly HashSet<LetterItem> _parentsOfNouns;
    private readonly bool _hasNounsAtTop;

    public StemReading(IReadOnlyList<LetterItem> items, LetterPage page)
    {
        _page = page;
        var nouns = items.Where(item => item is { Parts.Count: 0, Length: > 0 } && !QuestionCues.AsksByItself(page.Words(item))).ToList();
        _hasNounsAtTop = nouns.Any(item => item.Parent is null);
        _parentsOfNouns = [.. nouns.Select(item => item.Parent).OfType<LetterItem>()];
        _heads = [.. items.Where(item => item.Parts.Count > 0 && !Asks(item))];
    }

    public bool AsksNothing(LetterItem item) => item.Length == 0 || _heads.Contains(item);

    // The question above an item, and the words between the two that ask nothing. Worked out once for each parent.
    public (string? Parent, string? Stem) Above(LetterItem item)
    {
        if (item.Parent is not { } parent)
        {
            return (null, null);
        }

        if (!_above.TryGetValue(parent, out var above))
        {
            above = !AsksNothing(parent) ? (parent.Key, null) : Above(parent) is var higher && parent.Length == 0 ? higher
                : (higher.Parent, higher.Stem is null ? _page.Words(parent) : $"{higher.Stem} {_page.Words(parent)}");
            _above[parent] = above;
        }

        return above;
    }

    private bool Asks(LetterItem item)
    {
        var words = _page.Words(item);
        if (words.Contains('?') || QuestionCues.IsConditional(words))
        {
            return true;
        }

        if (QuestionCues.IsUnfinished(words))
        {
            return false;
        }

        return words.EndsWith(':')
            ? QuestionCues.IsInterrogative(words) && item.Parts.Any(IsWhole)
            : QuestionCues.AsksByItself(words) || IsNounAmongNouns(item);
    }

    // "How many cameras do you have: a. indoors? b. outdoors?" asks twice, not three times: its parts only end it.
    private bool IsWhole(LetterItem part) => _page.Words(part) is var words && (QuestionCues.IsInterrogative(words)
        || QuestionCues.IsRequest(words) || QuestionCues.IsConditional(words));

    // A noun phrase asks where its neighbours without parts are noun phrases too ("Number of complaints", "Provider of the service"),
    // unless its parts are bare categories that only divide it ("dismissal", "warning").
    private bool IsNounAmongNouns(LetterItem item)
    {
        var hasSuchNeighbours = item.Parent is { } parent ? _parentsOfNouns.Contains(parent) : _hasNounsAtTop;
        return hasSuchNeighbours && !QuestionCues.IsFraming(_page.Words(item)) && !item.Parts.All(part =>
            _page.Words(part).Count(letter => letter == ' ') < MostCategoryWords);
    }
}
