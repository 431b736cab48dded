using System.Text.RegularExpressions;
using Hawl.Mail.Bodies;

namespace Hawl.Reading.Texts;

// A block of a reply and where its words, without marks of quotation, stand in the whole text.
internal sealed partial class ReplyLine
{
    private const string Marks = "> \t\u00A0";

    public ReplyLine(Block block, int offset, string? part)
    {
        Block = block;
        Part = part;
        var text = block.Text;
        var isMarked = block.QuoteDepth > 0 && text.TrimStart().StartsWith('>');
        var at = isMarked ? text.Length - text.TrimStart(Marks.ToCharArray()).Length : text.Length - text.TrimStart().Length;
        at += Dot().Match(text, at) is { Success: true } dot ? dot.Length : 0;
        Indent = at;
        Text = text[at..];
        Offset = offset;
        Start = offset + block.Start + at;
    }

    public Block Block { get; }

    public string? Part { get; }

    public int? Page { get; init; }

    public string Text { get; }

    // Where its part begins in the whole text: what a block says of its cells counts from there.
    public int Offset { get; }

    public int Start { get; }

    public int End => Start + Text.Length;

    public int Indent { get; }

    public LineRole Role { get; private set; }

    // Why it has its role, in words; null for what the authority says.
    public string? Why { get; private set; }

    public bool IsOwn => Role == LineRole.Own;

    // Where the words of a cell stand in the whole text.
    public Span Cell(int cell) => new(Offset + Block.Cells[cell].Start, Offset + Block.Cells[cell].Start + Block.Cells[cell].Length);

    // The dot of a list before a label of its own: "• Q1 – 12", "- (a) none".
    [GeneratedRegex(@"\G[-–•●▪◦○‣·*]\s+(?=\(?q(?:uestions?|\.)?\s?\d|\(?\d{1,2}(?:\.\d{1,2})*[a-z]?[.):]\s|\(?(?:[a-z]|[ivx]{2,4})\)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dot();

    public void Is(LineRole role, string why) => (Role, Why) = (role, why);
}
