using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hawl.Mail.Submission;

/// <summary>
/// Where letters leave: <c>smtp://user:password@host:port</c>, or <c>smtps://</c> where encryption is required. User and password are
/// percent-encoded. Without a port: 25, or 587 with a user (RFC 6409 §3.1), or 465 for <c>smtps</c> (RFC 8314 §7.3).
/// </summary>
/// <example><code>
/// SmtpUrl.TryParse("smtps://letters:s%40cret@mail.example", out var url, out var reason)   // port 465, password "s@cret"
/// SmtpUrl.TryParse("mail.example:25", out url, out reason)   // false: "It begins with smtp:// or smtps://"
/// </code></example>
public sealed record SmtpUrl
{
    private SmtpUrl()
    {
    }

    /// <summary>The server's name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The server's port.</summary>
    public required int Port { get; init; }

    /// <summary>Whom to sign in as; null to send without signing in.</summary>
    public SmtpCredentials? Credentials { get; init; }

    /// <summary>The URL says <c>smtps</c>: nothing may be sent in plain text.</summary>
    public required bool Secure { get; init; }

    /// <summary>
    /// The connection is encrypted from its first byte (RFC 8314 §3.3): <c>smtps</c> on any port but 25 and 587, where servers begin in
    /// plain text and STARTTLS is required instead.
    /// </summary>
    public bool EncryptedFromTheStart => Secure && Port is not (25 or 587);

    /// <summary>When a session over a connection to this server asks for STARTTLS.</summary>
    public SubmissionTls Tls =>
        EncryptedFromTheStart ? SubmissionTls.Begun
        : Secure || Credentials is not null ? SubmissionTls.Required
        : SubmissionTls.WhenOffered;

    /// <summary>Reads a URL.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static SmtpUrl Parse(string text) => TryParse(text, out var url, out var reason) ? url : throw new FormatException(reason);

    /// <summary>
    /// Reads a URL; when it is none, <paramref name="reason"/> says why in words for the person who wrote it, without repeating the
    /// password.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SmtpUrl? url, [NotNullWhen(false)] out string? reason)
    {
        url = null;
        var secure = text.StartsWith("smtps://", StringComparison.OrdinalIgnoreCase);
        if (!secure && !text.StartsWith("smtp://", StringComparison.OrdinalIgnoreCase))
        {
            reason = "It begins with smtp:// or smtps://";
            return false;
        }

        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        var at = rest.LastIndexOf('@');
        if (rest.AsSpan(at + 1).IndexOfAny("/?# ") >= 0)
        {
            reason = "Nothing follows the host and port; a / ? or # in the password is written %2F %3F or %23";
            return false;
        }

        SmtpCredentials? credentials = null;
        if (at >= 0 && !TryReadCredentials(rest[..at], out credentials, out reason))
        {
            return false;
        }

        if (!TryReadHost(rest[(at + 1)..], out var host, out var port, out reason))
        {
            return false;
        }

        url = new SmtpUrl
        {
            Host = host,
            Port = port ?? (secure ? 465 : credentials is null ? 25 : 587),
            Credentials = credentials,
            Secure = secure,
        };
        return true;
    }

    /// <summary>The URL without its password, fit for logs.</summary>
    public override string ToString() =>
        $"{(Secure ? "smtps" : "smtp")}://{(Credentials is null ? "" : Uri.EscapeDataString(Credentials.UserName) + "@")}"
        + $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    private static bool TryReadCredentials(string text, out SmtpCredentials? credentials, [NotNullWhen(false)] out string? reason)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        credentials = colon < 0
            ? null
            : new SmtpCredentials(Uri.UnescapeDataString(text[..colon]), Uri.UnescapeDataString(text[(colon + 1)..]));
        reason = credentials switch
        {
            null => "Before the @ stand user and password with a colon between them",
            { UserName: "" } => "The user before the colon is missing",
            { Password: "" } => "The password after the colon is missing",
            _ when (credentials.UserName + credentials.Password).Any(char.IsControl) => "User and password hold no control characters",
            _ => null,
        };
        return reason is null;
    }

    private static bool TryReadHost(string text, out string host, out int? port, [NotNullWhen(false)] out string? reason)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = text.IndexOf(':', Math.Max(bracket, 0));
        host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        port = colon >= 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, null, out var number) ? number : null;
        reason = Uri.CheckHostName(host) == UriHostNameType.Unknown ? "The host is missing or is no name or address"
            : colon >= 0 && port is null or 0 or > 65535 ? "The port is a number from 1 to 65535"
            : null;
        return reason is null;
    }
}
