using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Mail.Mime;

/// <summary>Reads <c>Authentication-Results</c> (RFC 8601). Whoever sends a message can write such a field too, so only those count that
/// a named server of ours has put above its own trace, at the very top of the message (§5).</summary>
/// <example><code>AuthenticationResults.Of(message, ["mx.hawl.example"]) // [dmarc pass ashcombe.example]</code></example>
public static partial class AuthenticationResults
{
    private const int MostResults = 30;

    /// <summary>What trusted servers found, in the order of the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="trusted">The names the servers sign such fields with (authserv-id, §2.5); none: nothing is believed.</param>
    public static IReadOnlyList<AuthenticationResult> Of(Message message, IReadOnlyCollection<string> trusted)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(trusted);
        return
        [
            .. message.Headers.TakeWhile(h => !h.Is("Received")).Where(h => h.Is("Authentication-Results"))
                .SelectMany(h => Read(WithoutComments(h.Value), trusted)).Take(MostResults),
        ];
    }

    private static IEnumerable<AuthenticationResult> Read(string value, IReadOnlyCollection<string> trusted)
    {
        var parts = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var server = parts.FirstOrDefault()?.Split(' ', 2)[0];
        return trusted.Contains(server, StringComparer.OrdinalIgnoreCase) ? parts.Skip(1).Select(One).OfType<AuthenticationResult>() : [];
    }

    private static AuthenticationResult? One(string part)
    {
        var method = Method().Match(part);
        var domain = Property().Match(part);
        return method.Success
            ? new AuthenticationResult(
                method.Groups["method"].Value.ToLowerInvariant(), method.Groups["result"].Value.ToLowerInvariant(),
                domain.Success ? domain.Groups["domain"].Value.ToLowerInvariant() : null)
            : null;
    }

    /// <summary>Comments may stand anywhere, and in one another (RFC 5322 §3.2.2).</summary>
    private static string WithoutComments(string value)
    {
        var (kept, depth) = (new StringBuilder(value.Length), 0);
        foreach (var c in value)
        {
            depth += c == '(' ? 1 : 0;
            _ = depth == 0 ? kept.Append(c) : kept;
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^(?<method>[a-z][a-z0-9-]{0,30})(?:\s*/\s*\d+)?\s*=\s*(?<result>[a-z]{1,20})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Method();

    [GeneratedRegex(
        @"\b(?:header\.from|header\.d|header\.i|smtp\.mailfrom|smtp\.helo)\s*=\s*""?(?:[^\s@""]{0,128}@)?(?<domain>[a-z0-9._-]{1,253})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Property();
}
