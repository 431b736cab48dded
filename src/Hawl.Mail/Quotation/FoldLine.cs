using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>One block of a body while it is decided whether it is visible.</summary>
internal sealed class FoldLine
{
    private IReadOnlyList<string>? words;
    private bool? hasWords;

    public FoldLine(Block block)
    {
        Block = block;
        var text = block.Text;
        var isMarked = block.QuoteDepth > 0 && text.TrimStart().StartsWith('>');
        Text = isMarked ? text.TrimStart('>', ' ', '\u00A0', '\t') : text;
        IsMarked = isMarked;
    }

    public Block Block { get; }

    /// <summary>The text without marks of quotation at its beginning.</summary>
    public string Text { get; }

    /// <summary>Whether the line is marked as quoted by "&gt;".</summary>
    public bool IsMarked { get; }

    public bool IsQuoted => Block.QuoteDepth > 0;

    /// <summary>The words to be compared; found when they are first asked for, since most lines never are.</summary>
    public IReadOnlyList<string> Words => words ??= MatchWords.Of(Text);

    /// <summary>Whether there are words. Only marks of text browsers, in brackets, look like words and are none.</summary>
    public bool HasWords => hasWords ??= Text.AsSpan().IndexOfAny('[', '<') < 0 ? MatchWords.HasAny(Text) : Words.Count > 0;

    /// <summary>Whether every word repeats what we sent.</summary>
    public bool RepeatsUs { get; set; }

    /// <summary>Where in what we sent the line's first word stands; -1 where the line does not repeat us.</summary>
    public int SentAt { get; set; } = -1;

    /// <summary>Where in what we sent the line's last word stands; -1 where it is none of ours.</summary>
    public int SentLast { get; set; } = -1;

    /// <summary>How many words from the beginning of the line repeat us without a gap.</summary>
    public int RepeatedHead { get; set; }

    /// <summary>How many words from the beginning of the line happen to be our next ones and are the writer's.</summary>
    public int NewHead { get; init; }

    /// <summary>Whether the line begins with the beginning of a line that we sent.</summary>
    public bool BeginsSentLine { get; set; }

    public PassageKind Kind { get; private set; }

    public string? Why { get; private set; }

    public void Fold(string why, PassageKind kind = PassageKind.Quoted) => (Why, Kind) = (why, kind);

    public void Show() => (Why, Kind) = (null, PassageKind.Visible);
}
