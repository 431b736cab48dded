using System.Net.Mail;

namespace Hawl.Core.Accounts;

// How addresses and names are written down, whoever gives them.
public static class AccountName
{
    public const int LongestName = 200;

    public const int LongestAddress = 320;

    // Null: it is not an e-mail address.
    public static string? Address(string? given)
    {
        var address = (given ?? "").Trim().ToLowerInvariant();
        return MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && address.Length <= LongestAddress
            ? address
            : null;
    }

    // Null: no letter can be signed with it.
    public static string? Signature(string? given)
    {
        var name = string.Join(' ', (given ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > LongestName || name.Contains('@') || name.Any(char.IsControl) ? null : name;
    }
}
