namespace Hawl.Tests.Web.Languages;

// A place in a Razor file.
internal sealed class RazorCursor(string text)
{
    private int at;

    public bool IsAtEnd => at >= text.Length;

    public char Now => at < text.Length ? text[at] : '\0';

    public char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    public bool SeesTag => Now == '<' && char.IsLetter(Next);

    public bool Sees(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    public void Move(int by = 1) => at += by;

    // The name of a tag or attribute.
    public string Name() => Take(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':');

    public string Identifier() => Take(c => char.IsLetterOrDigit(c) || c == '_');

    public string Take(Func<char, bool> wanted)
    {
        var start = at;
        while (!IsAtEnd && wanted(Now))
        {
            at++;
        }

        return text[start..at];
    }

    public void SkipPast(string what)
    {
        var next = text.IndexOf(what, Math.Min(at, text.Length), StringComparison.Ordinal);
        at = next < 0 ? text.Length : next + what.Length;
    }

    // Tries something and goes back when it says no.
    public bool Try(Func<bool> step)
    {
        var before = at;
        if (step())
        {
            return true;
        }

        at = before;
        return false;
    }

    // Whether one of these follows on the same line.
    public bool IsFollowedBy(params char[] any)
    {
        var next = at;
        while (next < text.Length && text[next] is (' ' or '\t'))
        {
            next++;
        }

        return next < text.Length && any.Contains(text[next]);
    }
}
