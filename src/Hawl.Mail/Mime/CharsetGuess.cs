namespace Hawl.Mail.Mime;

/// <summary>Finds out the character set of text whose sender declares none, or a wrong one, by its bytes.</summary>
/// <remarks>A set is named only where nearly all bytes beyond ASCII speak for it; else the caller takes Windows-1252, as browsers
/// do.</remarks>
internal static class CharsetGuess
{
    private const int Looked = 64 * 1024;
    private const int FewestPairs = 4;

    /// <summary>The name of a set that <see cref="Charset.Find"/> knows; null where nothing speaks for one.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Looked)];
        return Escaped(sample) ?? Wide(sample) ?? Pairs(sample) ?? ForeignLetters.Of(sample);
    }

    /// <summary>Sets that announce themselves by escape sequences (ISO 2022; RFC 1468, RFC 1557).</summary>
    private static string? Escaped(ReadOnlySpan<byte> sample)
    {
        if (sample.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return null;
        }

        return sample.IndexOf("\u001B$)C"u8) >= 0 ? "iso-2022-kr"
            : sample.IndexOf("\u001B$B"u8) >= 0 || sample.IndexOf("\u001B$@"u8) >= 0 ? "iso-2022-jp" : null;
    }

    /// <summary>UTF-16 without its mark: every second byte of Latin text is zero.</summary>
    private static string? Wide(ReadOnlySpan<byte> sample)
    {
        var zeros = new int[2];
        for (var at = 0; at < sample.Length; at++)
        {
            zeros[at % 2] += sample[at] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2;
        return most < FewestPairs ? null
            : zeros[1] > most * 0.6 && zeros[0] < most * 0.1 ? "utf-16le"
            : zeros[0] > most * 0.6 && zeros[1] < most * 0.1 ? "utf-16be" : null;
    }

    /// <summary>East Asian sets, whose letters are two bytes. Each has a range in which most of its text lies.</summary>
    private static string? Pairs(ReadOnlySpan<byte> sample) =>
        IsMostly(sample, Full, (lead, _) => lead is 0xA4 or 0xA5, 0.25) ? "euc-jp"
        : IsMostly(sample, ShiftJis, (lead, trail) => (lead == 0x82 && trail >= 0x9F) || lead == 0x83, 0.25) ? "shift_jis"
        : IsMostly(sample, Full, (lead, _) => lead is >= 0xB0 and <= 0xC8, 0.9) && !IsMostly(sample, Full, (lead, _) => lead > 0xC4, 0.3)
            ? "euc-kr"
        : IsMostly(sample, Full, (lead, _) => lead is >= 0xB0 and <= 0xD7 or 0xA3, 0.7) ? "gb18030"
        : IsMostly(sample, Big5, (lead, _) => lead is >= 0xA4 and <= 0xC6, 0.7) ? "big5" : null;

    private static bool Full(byte lead, byte trail) => lead is >= 0xA1 and <= 0xFE && trail is >= 0xA1 and <= 0xFE;

    private static bool ShiftJis(byte lead, byte trail) =>
        lead is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) && trail is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

    private static bool Big5(byte lead, byte trail) =>
        lead is >= 0xA1 and <= 0xF9 && trail is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);

    /// <summary>Whether all bytes beyond ASCII stand in such pairs, and this share of them in the usual range. A pair cut off at the end
    /// is none.</summary>
    private static bool IsMostly(ReadOnlySpan<byte> sample, Func<byte, byte, bool> isPair, Func<byte, byte, bool> isUsual, double share)
    {
        int pairs = 0, usual = 0;
        for (var at = 0; at + 1 < sample.Length; at++)
        {
            if (sample[at] < 0x80)
            {
                continue;
            }

            if (!isPair(sample[at], sample[at + 1]))
            {
                return false;
            }

            pairs++;
            usual += isUsual(sample[at], sample[at + 1]) ? 1 : 0;
            at++;
        }

        return pairs >= FewestPairs && usual >= pairs * share;
    }
}
