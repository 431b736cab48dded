using System.Net.Mail;

namespace Hawl.Core.Authorities;

public static class AuthorityAddress
{
    private const int Longest = 320;

    // Null for none; refused with the reason when it is no address.
    public static string? Tidy(string? text)
    {
        var address = text?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        return MailAddress.TryCreate(address, out var read) && read.Address == address && address.Length <= Longest
            ? address
            : throw new RuleException("authority-email", $"'{address}' is not an e-mail address.");
    }
}
