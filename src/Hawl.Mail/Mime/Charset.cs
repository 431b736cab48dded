using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Character sets by the names mail uses (IANA names and what clients make of them).</summary>
internal static class Charset
{
    public static Encoding StrictUtf8 { get; } = new UTF8Encoding(false, true);

    public static Encoding Windows1252 { get; } = CodePages(1252) ?? Encoding.Latin1;

    // Names as the WHATWG Encoding Standard §4.2 reads them: ISO-8859-1 and its kin are Windows code pages in practice.
    private static readonly Dictionary<string, int> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = 1252, ["us-ascii"] = 1252, ["ansi_x3.4-1968"] = 1252, ["iso-8859-1"] = 1252, ["iso8859-1"] = 1252, ["iso_8859-1"] = 1252,
        ["latin1"] = 1252, ["latin-1"] = 1252, ["l1"] = 1252, ["cp1252"] = 1252, ["cp-1252"] = 1252, ["win-1252"] = 1252, ["ansi"] = 1252,
        ["iso-8859-9"] = 1254, ["iso-8859-11"] = 874, ["tis-620"] = 874, ["iso-8859-8-i"] = 28598, ["iso-8859-6-i"] = 28596,
        ["utf8"] = 65001, ["utf-8"] = 65001, ["unicode-1-1-utf-8"] = 65001, ["utf-8n"] = 65001, ["cp65001"] = 65001,
        ["utf-16"] = 1201, ["utf16"] = 1201, ["utf-16be"] = 1201, ["utf-16le"] = 1200, ["unicode"] = 1200,
        ["gb2312"] = 54936, ["gbk"] = 54936, ["gb18030"] = 54936, ["gb_2312-80"] = 54936, ["x-gbk"] = 54936, ["cp936"] = 54936,
        ["ks_c_5601-1987"] = 949, ["euc-kr"] = 949, ["ksc5601"] = 949, ["cp949"] = 949, ["ms949"] = 949, ["uhc"] = 949,
        ["shift_jis"] = 932, ["shift-jis"] = 932, ["sjis"] = 932, ["x-sjis"] = 932, ["cp932"] = 932, ["windows-31j"] = 932,
        ["iso-2022-jp"] = 50221, ["iso-2022-jp-ms"] = 50221, ["big5"] = 950, ["big5-hkscs"] = 950, ["cp950"] = 950,
        ["cp850"] = 850, ["cp-850"] = 850, ["cp437"] = 437, ["x-mac-roman"] = 10000, ["mac"] = 10000, ["macintosh"] = 10000,
    };

    /// <summary>The encoding of a name, decoding bad bytes as U+FFFD; null for a name nobody knows. UTF-7 is no encoding here: see
    /// <see cref="Utf7"/>.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Trim().Trim('"', '\'');
        if (Aliases.TryGetValue(name, out var page))
        {
            return page == 65001 ? Encoding.UTF8 : CodePages(page) ?? ByNumber(page);
        }

        if (Utf7.Is(name) || name.Length is 0 or > 40)
        {
            return null;
        }

        var digits = name.StartsWith("windows-", StringComparison.OrdinalIgnoreCase) ? name[8..]
            : name.StartsWith("cp", StringComparison.OrdinalIgnoreCase) ? name[2..] : "";
        return int.TryParse(digits, out var number) && number is > 0 and <= 65535 and not 65000 ? ByNumber(number) : ByName(name);
    }

    private static Encoding? CodePages(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page);

    private static Encoding? ByNumber(int page)
    {
        try
        {
            return CodePages(page) ?? Encoding.GetEncoding(page);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
