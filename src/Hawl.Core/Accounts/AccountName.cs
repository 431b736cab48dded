using System.Net.Mail;

namespace Hawl.Core.Accounts;

// How addresses and names are written down, whoever gives them.
public static class AccountName
{
    public const string OursRule = "user-email-ours";

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

    // Mail of the site's own that comes in again is dropped: nobody can be written to there.
    public static bool IsOurs(string address, HawlSettings settings) =>
        address.EndsWith("@" + settings.MailDomain, StringComparison.OrdinalIgnoreCase);

    // The address to write somebody at.
    public static string Reachable(string? given, HawlSettings settings)
    {
        var address = Address(given) ?? throw new RuleException("user-email", $"'{given}' is not an e-mail address.");
        return IsOurs(address, settings)
            ? throw new RuleException(
                OursRule, $"Addresses at {settings.MailDomain} are those of requests: nobody can be written to there.", settings.MailDomain)
            : address;
    }

    // Null: no letter can be signed with it.
    public static string? Signature(string? given)
    {
        var name = string.Join(' ', (given ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > LongestName || name.Contains('@') || name.Any(char.IsControl) ? null : name;
    }
}
