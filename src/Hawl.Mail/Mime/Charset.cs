using System.Globalization;
using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Character sets by the names mail uses (IANA names and what clients make of them).</summary>
internal static class Charset
{
    public static Encoding StrictUtf8 { get; } = new UTF8Encoding(false, true);

    public static Encoding Windows1252 { get; } = CodePages(1252) ?? Encoding.Latin1;

    // Names as the WHATWG Encoding Standard §4.2 reads them: ISO-8859-1 and its kin are Windows code pages in practice.
    private static readonly Dictionary<string, int> Aliases = Table(
        "1252 ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 cp1252 cp-1252 win-1252 ansi",
        "1254 iso-8859-9",
        "874 iso-8859-11 tis-620",
        "28598 iso-8859-8-i",
        "28596 iso-8859-6-i",
        "65001 utf8 utf-8 unicode-1-1-utf-8 utf-8n cp65001",
        "1201 utf-16 utf16 utf-16be",
        "1200 utf-16le unicode",
        "54936 gb2312 gbk gb18030 gb_2312-80 x-gbk cp936",
        "949 ks_c_5601-1987 euc-kr ksc5601 cp949 ms949 uhc",
        "932 shift_jis shift-jis sjis x-sjis cp932 windows-31j",
        "50221 iso-2022-jp iso-2022-jp-ms",
        "950 big5 big5-hkscs cp950",
        "850 cp850 cp-850",
        "437 cp437",
        "10000 x-mac-roman mac macintosh");

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

    private static Dictionary<string, int> Table(params string[] rows) => rows.Select(r => r.Split(' '))
        .SelectMany(r => r.Skip(1).Select(name => (Name: name, Page: int.Parse(r[0], CultureInfo.InvariantCulture))))
        .ToDictionary(r => r.Name, r => r.Page, StringComparer.OrdinalIgnoreCase);

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
