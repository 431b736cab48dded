namespace Hawl.Mail.Containers;

/// <summary>The control words of RTF that matter to its words.</summary>
internal static class RtfWords
{
    private static readonly Dictionary<string, string> Characters = new(StringComparer.Ordinal)
    {
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["bullet"] = "•",
        ["endash"] = "–",
        ["emdash"] = "—",
        ["~"] = "\u00A0",
        ["emspace"] = "\u2003",
        ["enspace"] = "\u2002",
        ["zwj"] = "\u200D",
        ["zwnj"] = "\u200C",
    };

    private static readonly Dictionary<string, string> Breaks = new(StringComparer.Ordinal)
    {
        ["par"] = "p",
        ["sect"] = "p",
        ["page"] = "p",
        ["row"] = "p",
        ["nestrow"] = "p",
        ["line"] = "\n",
        ["tab"] = "\t",
        ["cell"] = "\t",
        ["nestcell"] = "\t",
    };

    private static readonly HashSet<string> Unread = [..
        ("stylesheet info pict object objdata header footer headerl headerr headerf footerl footerr footerf footnote themedata " +
        "colorschememapping latentstyles datastore generator listtable listoverridetable rsidtbl xmlnstbl fldinst bkmkstart bkmkend " +
        "pntext nonshppict revtbl filetbl author title subject keywords operator company").Split(' ')];

    private static readonly HashSet<string> ReadThough = ["htmltag", "shppict", "ud", "upr"];

    // The character sets of Windows fonts.
    private static readonly Dictionary<int, int> CodePages = new()
    {
        [77] = 10000,
        [128] = 932,
        [129] = 949,
        [134] = 936,
        [136] = 950,
        [161] = 1253,
        [162] = 1254,
        [163] = 1258,
        [177] = 1255,
        [178] = 1256,
        [186] = 1257,
        [204] = 1251,
        [222] = 874,
        [238] = 1250,
    };

    public static string? Character(string word) => Characters.GetValueOrDefault(word);

    /// <summary>"p" ends a paragraph, a line feed a line; a tab stands for itself.</summary>
    public static string? Break(string word) => Breaks.GetValueOrDefault(word);

    public static bool IsUnread(string word) => Unread.Contains(word);

    /// <summary>Whether a group is read though it is marked as one that old programs may pass over.</summary>
    public static bool IsReadThough(string word) => ReadThough.Contains(word);

    public static int? CodePage(int fontCharset) => CodePages.TryGetValue(fontCharset, out var page) ? page : null;
}
