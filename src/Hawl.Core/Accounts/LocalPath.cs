using System.Buffers;

namespace Hawl.Core.Accounts;

// Where somebody goes after signing in: a path of this site and nothing else, whatever an address says.
public static class LocalPath
{
    public const int Longest = 2000;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?%&=+,;:@!$'()*[]");

    // Null: it leads nowhere on this site. What browsers mend on their way (a backslash, a tab, a second slash) leads elsewhere.
    public static string? Of(string? asked)
    {
        if (asked is not ['/', ..] || asked.Length > Longest || asked.AsSpan().ContainsAnyExcept(Allowed))
        {
            return null;
        }

        var path = asked.Split('?')[0];
        return IsPlain(path) && IsPlain(Unescaped(path)) ? asked : null;
    }

    // Escaped twice and more counts as what it says in the end.
    private static string Unescaped(string path)
    {
        var before = path;
        while (Uri.UnescapeDataString(before) is var after && after != before)
        {
            before = after;
        }

        return before;
    }

    private static bool IsPlain(string path) =>
        !path.Contains("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl)
        && !path.Split('/').Any(part => part is "." or "..");
}
