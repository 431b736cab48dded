namespace Hawl.Mail.Mime;

/// <summary>Tells 8-bit sets of other alphabets apart: read in the right one, text is made of the letters its languages use most, and
/// large letters begin words.</summary>
internal static class ForeignLetters
{
    private const int FewestLetters = 8;
    private const string Cyrillic = "оеаинтсрвлкмдпуыяьбгчзйжхшюёцщэфіїєґ";
    private const string Greek = "αοιετσνηυρπκμλωςάίόέήύώγδθχφβξζψ";
    private const string Hebrew = "יוהלאתרבמשנדחקפגעסטזצכםןךףץ";
    private const string Arabic = "ايلمنوتبرعسدفةهكقحجشصطخءأإىضغذظثزئؤآ";

    private static readonly (string Charset, string Letters)[] Candidates =
    [
        ("windows-1251", Cyrillic), ("koi8-r", Cyrillic), ("iso-8859-5", Cyrillic), ("ibm866", Cyrillic), ("koi8-u", Cyrillic),
        ("windows-1253", Greek), ("iso-8859-7", Greek), ("windows-1255", Hebrew), ("windows-1256", Arabic), ("iso-8859-6", Arabic),
    ];

    /// <summary>The set in which nearly all letters beyond ASCII are those of one alphabet; null where there is none, or where ASCII
    /// letters prevail, as they do in the languages of Windows-1252.</summary>
    public static string? Of(ReadOnlySpan<byte> sample)
    {
        int high = 0, latin = 0;
        foreach (var b in sample)
        {
            high += b >= 0x80 ? 1 : 0;
            latin += char.IsAsciiLetter((char)b) ? 1 : 0;
        }

        if (high < FewestLetters || high < latin)
        {
            return null;
        }

        var best = (Charset: (string?)null, Score: 0.75);
        foreach (var (charset, letters) in Candidates)
        {
            var score = Score(sample, charset, letters, high);
            best = score > best.Score ? (charset, score) : best;
        }

        return best.Charset;
    }

    /// <summary>The share of usual small letters among all bytes beyond ASCII; a large letter counts half where it begins a word.</summary>
    private static double Score(ReadOnlySpan<byte> sample, string charset, string letters, int high)
    {
        var text = Charset.Find(charset)?.GetString(sample) ?? "";
        var score = 0.0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] > 0x7F && letters.Contains(text[at], StringComparison.Ordinal))
            {
                score++;
            }
            else if (text[at] > 0x7F && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                score += letters.Contains(char.ToLowerInvariant(text[at]), StringComparison.Ordinal) ? 0.5 : 0;
            }
        }

        return score / high;
    }
}
