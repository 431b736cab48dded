using System.Text;

namespace Hawl.Reading.Texts;

/// <summary>
/// Finds the words of evidence again in a text that was read anew: by the quotation, and by 32 characters before and after it where the
/// quotation alone could stand elsewhere. White space counts as one blank.
/// </summary>
public static class EvidenceCarrier
{
    /// <summary>How many characters around a quotation are compared.</summary>
    public const int Around = 32;

    private const int LongQuotation = 24;
    private const int EnoughAround = 12;
    private const int MostPlaces = 2_000;

    /// <summary>Carries evidence from an old text to a new one.</summary>
    /// <param name="before">The text the span points into.</param>
    /// <param name="after">The text as it is read now.</param>
    /// <param name="span">The evidence, in UTF-16 code units of the old text.</param>
    /// <returns>
    /// Where the same words stand in the new text; null where they do not stand there, or stand there more than once and their
    /// surroundings do not tell which is meant. Never throws on content.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is not within the old text, or is empty: a fault of the program.</exception>
    /// <example><code>EvidenceCarrier.Carry("1. No\n2. Yes", "Answers: 1. No 2. Yes", new Span(3, 5)) // 12..14</code></example>
    public static Span? Carry(string before, string after, Span span)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, before.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span.End, span.Start);
        var (old, _) = Single(before[Math.Max(0, span.Start - (Around * 4))..span.Start]);
        var (next, _) = Single(before[span.End..Math.Min(before.Length, span.End + (Around * 4))]);
        var quotation = Single(before[span.Start..span.End]).Text.Trim();
        var (text, places) = Single(after);
        if (quotation.Length == 0)
        {
            return null;
        }

        var best = Best(text, quotation, old.TrimEnd(), next.TrimStart());
        return best < 0 ? null : new Span(places[best], places[best + quotation.Length - 1] + 1);
    }

    // The place whose surroundings agree most; -1 where none agrees enough, or two agree alike.
    private static int Best(string text, string quotation, string old, string next)
    {
        var (best, score, isTie, count) = (-1, -1, false, 0);
        for (var at = text.IndexOf(quotation, StringComparison.Ordinal); at >= 0 && count < MostPlaces; count++)
        {
            var agreed = AgreedBefore(text.AsSpan(0, at).TrimEnd(), old) + AgreedAfter(text.AsSpan(at + quotation.Length).TrimStart(),
                next);
            isTie = agreed == score || (isTie && agreed < score);
            (best, score) = agreed > score ? (at, agreed) : (best, score);
            at = text.IndexOf(quotation, at + 1, StringComparison.Ordinal);
        }

        var all = Math.Min(old.Length, Around) + Math.Min(next.Length, Around);
        var isEnough = score >= Math.Min(EnoughAround, all) || (count == 1 && quotation.Length >= LongQuotation);
        return isTie || !isEnough ? -1 : best;
    }

    private static int AgreedBefore(ReadOnlySpan<char> text, string old)
    {
        var agreed = 0;
        while (agreed < Math.Min(Around, Math.Min(text.Length, old.Length))
            && text[text.Length - 1 - agreed] == old[old.Length - 1 - agreed])
        {
            agreed++;
        }

        return agreed;
    }

    private static int AgreedAfter(ReadOnlySpan<char> text, string next) =>
        text.Length == 0 || next.Length == 0 ? 0
            : text[..Math.Min(Around, text.Length)].CommonPrefixLength(next.AsSpan(0, Math.Min(Around, next.Length)));

    // White space made single, and where each character stood.
    private static (string Text, List<int> Places) Single(string text)
    {
        var single = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = char.IsWhiteSpace(text[at]) ? ' ' : text[at];
            if (letter != ' ' || single.Length == 0 || single[^1] != ' ')
            {
                single.Append(letter);
                places.Add(at);
            }
        }

        return (single.ToString(), places);
    }
}
