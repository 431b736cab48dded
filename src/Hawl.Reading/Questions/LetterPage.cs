using System.Text;

namespace Hawl.Reading.Questions;

// A letter as lines, and whether its lines were broken by a width rather than by their writer.
internal sealed class LetterPage
{
    private const int WidestWrap = 100;
    private readonly int _width;
    private readonly bool _isWrapped;

    public LetterPage(string text)
    {
        Text = text;
        Lines = Split(text);
        _width = Lines.Max(line => line.Indent + line.End - line.Start);
        var pairs = Lines.Zip(Lines.Skip(1));
        _isWrapped = _width <= WidestWrap && pairs.Any(pair => IsFull(pair.First, pair.Second) && StartsSmall(pair.Second));
    }

    public string Text { get; }

    public IReadOnlyList<LetterLine> Lines { get; }

    public ReadOnlySpan<char> Of(LetterLine line) => Text.AsSpan(line.Start, line.End - line.Start);

    // A line goes on with what the line before it began if it starts small, or if the width of the letter broke it there.
    public bool GoesOn(LetterLine before, LetterLine line) =>
        !before.IsBlank && !line.IsBlank && (StartsSmall(line) || IsBroken(before, line));

    public bool IsBroken(LetterLine before, LetterLine line) => _isWrapped && !line.IsBlank && IsFull(before, line);

    public bool EndsWithColon(LetterItem item) => item.Length > 0 && Text[item.Start + item.Length - 1] == ':';

    public string Words(LetterItem item)
    {
        var words = new StringBuilder(item.Length);
        foreach (var letter in Text.AsSpan(item.Start, item.Length))
        {
            if (!char.IsWhiteSpace(letter))
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    // Without the white space at both ends.
    public (int Start, int Length) Trimmed(int start, int end)
    {
        var words = Text.AsSpan(start, end - start);
        return (start + words.Length - words.TrimStart().Length, words.Trim().Length);
    }

    private bool StartsSmall(LetterLine line) => !line.IsBlank && char.IsLower(Text[line.Start]);

    private bool IsFull(LetterLine before, LetterLine line)
    {
        var word = 0;
        while (line.Start + word < line.End && !char.IsWhiteSpace(Text[line.Start + word]))
        {
            word++;
        }

        return !before.IsBlank && before.Indent + before.End - before.Start + 1 + word > _width;
    }

    private static List<LetterLine> Split(string text)
    {
        var lines = new List<LetterLine>();
        for (var at = 0; at <= text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            var first = at;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            var last = end;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            lines.Add(new LetterLine(first, first - at, last));
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
