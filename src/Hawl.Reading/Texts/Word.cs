using System.Globalization;
using System.Text;

namespace Hawl.Reading.Texts;

// A word to be compared, in lower case and without accents and apostrophes, and where it stands.
internal readonly record struct Word(string Plain, int Start, int End)
{
    // The words of a stretch of text. Linear in its length.
    public static List<Word> Of(string text, int from, int to)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        var start = from;
        for (var at = from; at <= to; at++)
        {
            var letter = at < to ? text[at] : ' ';
            if (char.IsLetterOrDigit(letter))
            {
                start = letters.Length == 0 ? at : start;
                letters.Append(char.ToLowerInvariant(letter));
            }
            else if (letters.Length > 0 && !IsGlue(letter))
            {
                words.Add(new Word(Unaccented(letters.ToString()), start, at));
                letters.Clear();
            }
        }

        return words;
    }

    public static List<Word> Of(string text) => Of(text, 0, text.Length);

    private static bool IsGlue(char letter) =>
        letter is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF';

    private static string Unaccented(string word) => Ascii.IsValid(word)
        ? word
        : string.Concat(word.Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
