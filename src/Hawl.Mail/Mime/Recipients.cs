using System.Text.RegularExpressions;
using Hawl.Mail.Addresses;

namespace Hawl.Mail.Mime;

/// <summary>Finds every address a message was sent or delivered to, the hidden ones included, as far as its headers tell.</summary>
/// <example><code>Recipients.Of(message) // ["foi+request-17-2fd4e1c6@requests.example"]</code></example>
public static partial class Recipients
{
    // RFC 5322 §3.6.3 and §3.6.6, and what mail servers write when they deliver.
    private static readonly string[] Fields =
    [
        "To", "Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To", "Delivered-To", "X-Delivered-To", "X-Original-To",
        "Envelope-To", "X-Envelope-To", "X-Forwarded-To",
    ];

    /// <summary>The addresses in lower case, each once: those of the address fields first, then those servers received it for.</summary>
    public static IReadOnlyList<string> Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var named = Fields.SelectMany(f => message.Headers.All(f)).SelectMany(h => MailboxList.Parse(h.Raw))
            .Select(m => m.Address.ToLowerInvariant()).Where(a => a.Contains('@', StringComparison.Ordinal));
        return [.. named.Concat(ReceivedFor(message)).Distinct()];
    }

    /// <summary>The addresses that servers say they received the message for (RFC 5321 §4.4, <c>for &lt;…&gt;</c>), in lower case, each
    /// once, the last server's first.</summary>
    public static IReadOnlyList<string> ReceivedFor(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return
        [
            .. message.Headers.All("Received").SelectMany(h => For().Matches(h.Value)).Select(m => m.Groups["address"].Value)
                .Select(a => a.ToLowerInvariant()).Distinct(),
        ];
    }

    [GeneratedRegex(@"\bfor\s+<?(?<address>[^\s<>;@]{1,256}@[^\s<>;]{1,256})>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex For();
}
