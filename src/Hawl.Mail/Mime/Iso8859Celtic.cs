using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>ISO-8859-14, the 8-bit character set made for Welsh, Irish and their kin, which .NET does not know.</summary>
internal static class Iso8859Celtic
{
    // A0–BF; elsewhere it is ISO-8859-1 but for the six letters below.
    private const string Upper = "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ";

    public static bool Is(string charset) => charset is "iso-8859-14" or "iso8859-14" or "latin8" or "iso-celtic" or "l8";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b switch
            {
                0xD0 => 'Ŵ',
                0xD7 => 'Ṫ',
                0xDE => 'Ŷ',
                0xF0 => 'ŵ',
                0xF7 => 'ṫ',
                0xFE => 'ŷ',
                >= 0xA0 and <= 0xBF => Upper[b - 0xA0],
                _ => (char)b,
            });
        }

        return text.ToString();
    }
}
