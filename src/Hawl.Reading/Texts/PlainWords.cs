using System.Text;

namespace Hawl.Reading.Texts;

// Text made plain for comparison with cues: small letters, straight apostrophes and dashes, single blanks.
internal static class PlainWords
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var small = letter switch
            {
                '’' or '‘' or 'ʼ' or '´' or '`' => '\'',
                '–' or '—' or '‑' => '-',
                '“' or '”' => '"',
                _ => char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter),
            };
            if (small is not ('\u00AD' or '\u200B' or '\uFEFF') && (small != ' ' || (plain.Length > 0 && plain[^1] != ' ')))
            {
                plain.Append(small);
            }
        }

        return plain.ToString().TrimEnd();
    }
}
