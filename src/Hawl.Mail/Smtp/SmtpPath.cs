namespace Hawl.Mail.Smtp;

/// <summary>
/// Reads the path of a MAIL or RCPT command (RFC 5321 §4.1.2): <c>&lt;user@host.example&gt;</c>, a quoted local part, a source route
/// (which is dropped, as Appendix C asks), and, because some senders write so, a blank after the colon or an address without brackets.
/// </summary>
internal static class SmtpPath
{
    /// <summary>
    /// Reads <paramref name="argument"/> as <paramref name="keyword"/> and a path; gives the address and the parameters after it.
    /// </summary>
    public static bool TryRead(string argument, string keyword, out string address, out string parameters)
    {
        (address, parameters) = ("", "");
        if (!argument.StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = argument[keyword.Length..].TrimStart();
        if (!rest.StartsWith('<'))
        {
            var blank = rest.IndexOf(' ', StringComparison.Ordinal);
            address = blank < 0 ? rest : rest[..blank];
            parameters = blank < 0 ? "" : rest[blank..].Trim();
            return IsAddress(address) && address.Contains('@', StringComparison.Ordinal);
        }

        var close = ClosingBracket(rest);
        if (close < 0 || (close + 1 < rest.Length && rest[close + 1] != ' '))
        {
            return false;
        }

        address = WithoutRoute(rest[1..close]);
        parameters = rest[(close + 1)..].Trim();
        return address.Length == 0 || IsAddress(address);
    }

    /// <summary>Whether an address can stand between the brackets of a command and be read there as it is.</summary>
    public static bool IsWritable(string address) =>
        !address.Any(char.IsControl) && TryRead($"<{address}>", "", out var read, out var more) && read == address && more.Length == 0
        && address.Length > 0;

    /// <summary>Where the bracket opened at 0 closes, passing over a quoted local part; -1 when it does not.</summary>
    private static int ClosingBracket(string path)
    {
        var quoted = false;
        for (var i = 1; i < path.Length; i++)
        {
            switch (path[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '>' when !quoted:
                    return i;
            }
        }

        return -1;
    }

    private static string WithoutRoute(string path) =>
        path.StartsWith('@') && path.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? path[(colon + 1)..] : path;

    /// <summary>No blanks or brackets outside a quoted local part, something before the last @, and something after it.</summary>
    private static bool IsAddress(string address)
    {
        var at = address.LastIndexOf('@');
        var local = at < 0 ? address : address[..at];
        var quoted = local.Length > 1 && local.StartsWith('"') && local.EndsWith('"');
        return local.Length > 0 && at != address.Length - 1 && address.AsSpan(at + 1).IndexOfAny(" <>\"\t") < 0
            && (quoted || local.AsSpan().IndexOfAny(" <>\"\t") < 0);
    }
}
