using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>The parts of ISO 8859 that .NET does not know: 10 (Nordic), 14 (Welsh, Irish and their kin) and 16 (Romanian).</summary>
internal static class RareLatin
{
    // A0–FF of each.
    private const string Nordic =
        "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏ"
        + "ÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

    private const string Celtic =
        "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

    private const string Romanian =
        "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ"
        + "ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";

    private static readonly Dictionary<string, string> Upper = new(StringComparer.Ordinal)
    {
        ["csisolatin6"] = Nordic,
        ["iso-8859-10"] = Nordic,
        ["iso-ir-157"] = Nordic,
        ["iso8859-10"] = Nordic,
        ["iso885910"] = Nordic,
        ["l6"] = Nordic,
        ["latin6"] = Nordic,
        ["iso-8859-14"] = Celtic,
        ["iso8859-14"] = Celtic,
        ["iso885914"] = Celtic,
        ["iso-celtic"] = Celtic,
        ["latin8"] = Celtic,
        ["l8"] = Celtic,
        ["iso-8859-16"] = Romanian,
        ["iso8859-16"] = Romanian,
        ["iso885916"] = Romanian,
        ["latin10"] = Romanian,
        ["l10"] = Romanian,
    };

    public static bool Is(string charset) => Upper.ContainsKey(charset);

    public static string Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        var upper = Upper[charset];
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b >= 0xA0 ? upper[b - 0xA0] : (char)b);
        }

        return text.ToString();
    }
}
