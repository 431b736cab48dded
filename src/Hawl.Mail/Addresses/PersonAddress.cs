using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Mail.Addresses;

/// <summary>The envelope sender of mail to one person, <c>&lt;prefix&gt;person-&lt;id&gt;-&lt;hash&gt;@&lt;domain&gt;</c>: what cannot be
/// delivered comes back to it (RFC 5321 §4.5.5), so the address tells whose mail failed whatever the report says. The hash is made from
/// the person's own address too: reports about an address they had before are not taken for reports about the one they have.</summary>
/// <param name="Id">The person's number.</param>
/// <param name="Hash">The hash as read, in lower case. It need not be the person's: compare it.</param>
/// <example><code>PersonAddress.Find("foi+person-17-2fd4e1c67a2d28fc@requests.example") // 17, "2fd4e1c67a2d28fc"</code></example>
public sealed partial record PersonAddress(long Id, string Hash)
{
    /// <summary>The hash of a person: the first sixteen hexadecimal digits of an HMAC-SHA256 (RFC 2104) over the number and the person's
    /// address in lower case, with the secret as its key.</summary>
    /// <param name="id">The person's number.</param>
    /// <param name="email">The address that mail to this person goes to.</param>
    /// <param name="secret">What only this site knows.</param>
    public static string HashFor(long id, string email, string secret)
    {
        ArgumentNullException.ThrowIfNull(email);
        var text = string.Create(CultureInfo.InvariantCulture, $"person {id} {email.ToLowerInvariant()}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>Writes the address.</summary>
    /// <param name="prefix">What stands before "person", <c>foi+</c> for instance; may be empty.</param>
    /// <param name="id">The person's number.</param>
    /// <param name="hash">Its hash, see <see cref="HashFor"/>.</param>
    /// <param name="domain">The domain that receives reports.</param>
    public static string Format(string prefix, long id, string hash, string domain) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}person-{id}-{hash}@{domain}");

    /// <summary>Reads one address, with any prefix and domain and in any case.</summary>
    /// <returns>Null when the address has not the form of a person's envelope sender.</returns>
    public static PersonAddress? Find(string address) =>
        OneAddress().Match(address) is { Success: true } match
        && long.TryParse(match.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new PersonAddress(id, match.Groups["hash"].Value.ToLowerInvariant())
            : null;

    [GeneratedRegex("person-(?<id>[0-9]{1,19})-(?<hash>[0-9a-f]{16})@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneAddress();
}
