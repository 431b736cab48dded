using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>One block of a body while it is decided whether it is visible.</summary>
internal sealed class FoldLine
{
    public FoldLine(Block block)
    {
        Block = block;
        var text = block.Text;
        var isMarked = block.QuoteDepth > 0 && text.TrimStart().StartsWith('>');
        Text = isMarked ? text.TrimStart('>', ' ', '\u00A0', '\t') : text;
        IsMarked = isMarked;
        Words = MatchWords.Of(Text);
    }

    public Block Block { get; }

    /// <summary>The text without marks of quotation at its beginning.</summary>
    public string Text { get; }

    /// <summary>Whether the line is marked as quoted by "&gt;".</summary>
    public bool IsMarked { get; }

    public bool IsQuoted => Block.QuoteDepth > 0;

    public IReadOnlyList<string> Words { get; }

    public bool HasWords => Words.Count > 0;

    /// <summary>Whether every word repeats what we sent.</summary>
    public bool RepeatsUs { get; set; }

    /// <summary>Where in what we sent the line's first word stands; -1 where the line does not repeat us.</summary>
    public int SentAt { get; set; } = -1;

    /// <summary>Whether the line begins with the beginning of a line that we sent.</summary>
    public bool BeginsSentLine { get; set; }

    public PassageKind Kind { get; private set; }

    public string? Why { get; private set; }

    public void Fold(string why, PassageKind kind = PassageKind.Quoted) => (Why, Kind) = (why, kind);

    public void Show() => (Why, Kind) = (null, PassageKind.Visible);
}
