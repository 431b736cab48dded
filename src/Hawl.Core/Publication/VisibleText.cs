using System.Globalization;
using System.Text;

namespace Hawl.Core.Publication;

// A text without the characters nobody sees, such as soft hyphens and zero-width spaces, and where each of its characters
// stood: what is split by them is found, and cut out of the text as it was.
internal sealed class VisibleText
{
    private readonly int[]? offsets;

    private VisibleText(string text, int[]? offsets) => (Text, this.offsets) = (text, offsets);

    public string Text { get; }

    public static VisibleText Of(string text)
    {
        var first = 0;
        while (first < text.Length && !IsInvisible(text[first]))
        {
            first++;
        }

        return first == text.Length ? new VisibleText(text, null) : Without(text);
    }

    // Where a character of this text stands in the original.
    public int Offset(int at) => offsets?[at] ?? at;

    // The offset after the character that ends before `end`.
    public int EndOffset(int end) => Offset(end - 1) + 1;

    private static VisibleText Without(string text)
    {
        var visible = new StringBuilder(text.Length);
        var offsets = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInvisible(text[i]))
            {
                offsets[visible.Length] = i;
                visible.Append(text[i]);
            }
        }

        return new VisibleText(visible.ToString(), offsets);
    }

    // U+034F joins and U+FE00… select variants: both draw nothing of their own.
    private static bool IsInvisible(char c) => c >= '\u00AD'
        && (c is '\u034F' or (>= '\uFE00' and <= '\uFE0F') || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format);
}
