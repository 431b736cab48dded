namespace Hawl.Reading.Cues;

// Marks before and after a string that is looked for: that it begins or ends a text, or that a word ends there, so that "no" as a word is
// not found in "notes".
internal static class Edges
{
    public const char Begin = '\uE000';
    public const char End = '\uE001';
    public const char OfWord = '\uE002';

    public static bool Is(char letter) => letter is Begin or End or OfWord;

    // Within a string its letters tell as much.
    public static string Outermost(string marked)
    {
        var bare = string.Concat(marked.Where(letter => !Is(letter)));
        return string.Concat(string.Concat(marked.TakeWhile(Is)), bare, string.Concat(marked.Reverse().TakeWhile(Is).Reverse()));
    }
}
