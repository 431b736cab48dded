using Hawl.Core.Publication;

namespace Hawl.Core.Answers;

// The words of a message with every address taken out, and among them those that prove an answer. Nothing is marked where they are
// not found.
public sealed record MarkedText(string Before, string Marked, string After)
{
    // The words stand at Start of the text as it is stored; what is taken out before them moves them.
    public static MarkedText Of(string text, StatedAnswer? answer, Redaction redaction)
    {
        var shown = redaction.Text(text);
        if (answer is not { Start: { } start, End: { } end } || start < 0 || end <= start || end > text.Length)
        {
            return new MarkedText(shown, "", "");
        }

        var words = redaction.Text(text[start..end]);
        var near = Math.Min(redaction.Text(text[..start]).Length, shown.Length);
        var at = Nearest(shown, words, near);
        return at < 0 ? new MarkedText(shown, "", "") : new MarkedText(shown[..at], words, shown[(at + words.Length)..]);
    }

    private static int Nearest(string text, string words, int near)
    {
        if (words.Length == 0 || text.Length == 0)
        {
            return -1;
        }

        var behind = text.IndexOf(words, near, StringComparison.Ordinal);
        var before = text.LastIndexOf(words, Math.Min(near + words.Length, text.Length) - 1, StringComparison.Ordinal);
        return behind < 0 || (before >= 0 && near - before < behind - near) ? before : behind;
    }
}
