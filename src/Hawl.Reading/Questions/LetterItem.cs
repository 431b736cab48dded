namespace Hawl.Reading.Questions;

// An item of a list as it is being found: its key, what it is part of, and where its words stand.
internal sealed class LetterItem(string key, LetterItem? parent, ListKind kind, int start)
{
    public string Key { get; } = key;

    public LetterItem? Parent { get; } = parent;

    public ListKind Kind { get; } = kind;

    public int Start { get; set; } = start;

    public int Length { get; set; }

    // Where its label stands, for an item within a sentence.
    public int Label { get; init; }

    public List<LetterItem> Parts { get; } = [];
}
