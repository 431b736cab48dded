using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Character sets by the names mail uses.</summary>
internal static class Charset
{
    public static Encoding StrictUtf8 { get; } = new UTF8Encoding(false, true);

    public static Encoding Windows1252 { get; } = CodePages(1252) ?? Encoding.Latin1;

    /// <summary>The encoding of a name, decoding bad bytes as U+FFFD; null for a name nobody knows. UTF-7 is no encoding here: see
    /// <see cref="Utf7"/>.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Trim().Trim('"', '\'');
        if (CharsetLabels.PageOf(name) is { } page)
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
