using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Mail.Addresses;

/// <summary>The address that belongs to one request: <c>&lt;prefix&gt;request-&lt;id&gt;-&lt;hash&gt;@&lt;domain&gt;</c>. It is read as
/// people retype it: in any case, with l for 1 and o for 0, with any prefix and domain, and in the old form
/// <c>request-bounce-&lt;id&gt;-&lt;hash&gt;</c>.</summary>
/// <param name="Id">The request's number.</param>
/// <param name="Hash">The hash as read, in lower case, with l and o put right. It need not be the one of the request: compare it.</param>
/// <example><code>ReplyAddress.Find("FOI+Request-17-2FD4Elc6@requests.example") // 17, "2fd4e1c6"</code></example>
public sealed partial record ReplyAddress(long Id, string Hash)
{
    /// <summary>The hash of a request: the first eight hexadecimal digits of the SHA-1 of the number followed by the secret, in
    /// UTF-8.</summary>
    public static string HashFor(long id, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture) + secret);
#pragma warning disable CA5350 // The form of the address is older than this program, and letters already sent must go on working.
        return Convert.ToHexStringLower(SHA1.HashData(bytes))[..8];
#pragma warning restore CA5350
    }

    /// <summary>Writes the address.</summary>
    /// <param name="prefix">What stands before "request", <c>foi+</c> for instance; may be empty.</param>
    /// <param name="id">The request's number.</param>
    /// <param name="hash">Its hash, see <see cref="HashFor"/>.</param>
    /// <param name="domain">The domain that receives replies.</param>
    public static string Format(string prefix, long id, string hash, string domain) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}request-{id}-{hash}@{domain}");

    /// <summary>Reads one address. The hash may be of a wrong length or hold wrong letters, so that a slightly wrong address can be
    /// repaired by whoever knows the requests.</summary>
    /// <returns>Null when the address has not the form of a reply address.</returns>
    public static ReplyAddress? Find(string address) => Read(OneAddress().Match(address));

    /// <summary>Every reply address with a hash of eight hexadecimal digits that stands anywhere in a text, each once, in order.</summary>
    public static IReadOnlyList<ReplyAddress> FindIn(string text) =>
        [.. InText().Matches(text).Select(Read).OfType<ReplyAddress>().Distinct()];

    private static ReplyAddress? Read(Match match) =>
        match.Success && long.TryParse(Retyped(match.Groups["id"]), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ReplyAddress(id, Retyped(match.Groups["hash"]))
            : null;

    private static string Retyped(Group read) => read.Value.ToLowerInvariant().Replace('l', '1').Replace('o', '0');

    [GeneratedRegex(@"request-(?:bounce-)?(?<id>[0-9lo]{1,19})-(?<hash>[0-9a-z]{1,40})(?:@|\s|>|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneAddress();

    [GeneratedRegex(@"request-(?:bounce-)?(?<id>[0-9lo]{1,19})-(?<hash>[0-9a-flo]{8})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InText();
}
