using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Turns bytes into text: the declared character set, else UTF-8 where the bytes are UTF-8, else the one that the bytes speak
/// for, else Windows-1252.</summary>
internal static class TextDecoder
{
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        var name = declared?.Trim().ToLowerInvariant() ?? "";
        if (Utf7.Is(name))
        {
            return new DecodedText(Utf7.Decode(bytes), "utf-7", null);
        }

        if (RareLatin.Is(name))
        {
            return new DecodedText(RareLatin.Decode(bytes, name), name, null);
        }

        if (name is "utf-16" or "utf16")
        {
            // Without a mark it is big-endian (RFC 2781 §4.3), unless the bytes say otherwise.
            name = CharsetGuess.Of(bytes) == "utf-16le" ? "utf-16le" : "utf-16be";
        }

        var encoding = name.Length == 0 ? null : Charset.Find(name);
        if (encoding is not null && !IsVague(name) && !(IsWestern(encoding) && IsUtf8Beyond(bytes)))
        {
            var text = encoding.GetString(bytes);
            if (encoding.CodePage != Encoding.UTF8.CodePage)
            {
                return new DecodedText(text, name, Lost(text, name));
            }

            if (!text.Contains('\uFFFD', StringComparison.Ordinal) || MostlyUtf8(bytes))
            {
                return new DecodedText(text, "utf-8", Lost(text, name));
            }
        }

        return Guess(bytes, name, encoding is not null);
    }

    /// <summary>Text that begins with a byte order mark is what the mark says (Unicode §23.8).</summary>
    private static DecodedText? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new DecodedText(Encoding.UTF8.GetString(bytes[3..]), "utf-8", null),
        [0xFF, 0xFE, 0, 0, ..] => new DecodedText(Encoding.UTF32.GetString(bytes[4..]), "utf-32le", null),
        [0, 0, 0xFE, 0xFF, ..] => new DecodedText(new UTF32Encoding(true, false).GetString(bytes[4..]), "utf-32be", null),
        [0xFF, 0xFE, ..] => new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "utf-16le", null),
        [0xFE, 0xFF, ..] => new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be", null),
        _ => null,
    };

    /// <summary>ASCII says nothing about the bytes that are not ASCII.</summary>
    private static bool IsVague(string name) =>
        name is "us-ascii" or "ascii" or "ansi_x3.4-1968" or "unknown-8bit" or "x-unknown" or "8bit";

    /// <summary>Programs call UTF-8 by the name of an older set, in which letters hardly ever stand so that they are valid UTF-8 by
    /// chance.</summary>
    private static bool IsWestern(Encoding encoding) => encoding.CodePage is 1252 or 28591 or 28605;

    private static bool IsUtf8Beyond(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && IsUtf8(bytes) && !MayBeEscaped(bytes);

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, string name, bool known)
    {
        var isUtf8 = IsUtf8(bytes);
        var guessed = isUtf8 && !MayBeEscaped(bytes) ? null : CharsetGuess.Of(bytes);
        isUtf8 &= guessed is null;
        var used = guessed ?? (isUtf8 ? "utf-8" : "windows-1252");
        var text = (isUtf8 ? Charset.StrictUtf8 : Charset.Find(used) ?? Charset.Windows1252).GetString(bytes);
        var isAscii = isUtf8 && !bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        if (isAscii || (name.Length == 0 && guessed is null))
        {
            return new DecodedText(text, isAscii && known ? name : used, null);
        }

        return new DecodedText(text, used, name.Length == 0 ? $"no character set is declared; the text was read as {used}"
            : known ? $"the text was declared as {name} but was read as {used}"
            : $"the character set {name} is not known; the text was read as {used}");
    }

    /// <summary>Whether there are ASCII bytes that may stand for something else: escape sequences and zeros.</summary>
    private static bool MayBeEscaped(ReadOnlySpan<byte> bytes) => bytes.ContainsAny((byte)0x1B, (byte)0);

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Whether text declared as UTF-8 really is, but for a few damaged characters: more good sequences than bad ones.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            good += status == System.Buffers.OperationStatus.Done && rune.Value > 0x7F ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[Math.Max(used, 1)..];
        }

        return good > bad;
    }

    private static string? Lost(string text, string name) => text.Contains('\uFFFD', StringComparison.Ordinal)
        ? $"{text.Count(c => c == '\uFFFD')} characters were lost in reading the text as {name}"
        : null;
}
