using System.Diagnostics.CodeAnalysis;

namespace Hawl.Mail.Pop3;

/// <summary>
/// A mailbox: <c>pop3s://user:password@host:port</c>, encrypted from the first byte (RFC 8314 §3.3; port 995), or <c>pop3://…</c>, where
/// STLS (RFC 2595 §4; port 110) must succeed before anything is said. User and password are percent-encoded. Without encryption no
/// password is ever sent.
/// </summary>
/// <example><code>Pop3Url.TryParse("pop3s://requests:s%40cret@mail.example", out var url, out var reason)   // port 995</code></example>
public sealed record Pop3Url
{
    private Pop3Url()
    {
    }

    /// <summary>The server's name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The server's port.</summary>
    public required int Port { get; init; }

    /// <summary>Whose mailbox it is.</summary>
    public required string UserName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Encrypted from the first byte; otherwise by STLS.</summary>
    public required bool EncryptedFromTheStart { get; init; }

    /// <summary>Reads a URL; when it is none, <paramref name="reason"/> says why without repeating the password.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Pop3Url? url, [NotNullWhen(false)] out string? reason)
    {
        url = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var read) || read.Scheme is not ("pop3" or "pop3s"))
        {
            reason = "It is written pop3s://user:password@host, user and password percent-encoded";
            return false;
        }

        var colon = read.UserInfo.IndexOf(':', StringComparison.Ordinal);
        var (user, password) = colon < 0
            ? ("", "")
            : (Uri.UnescapeDataString(read.UserInfo[..colon]), Uri.UnescapeDataString(read.UserInfo[(colon + 1)..]));
        reason = read.Host.Length == 0 ? "The host is missing"
            : user.Length == 0 || password.Length == 0 ? "Before the @ stand user and password with a colon between them"
            : (user + password).Any(char.IsControl) ? "User and password hold no control characters"
            : read.PathAndQuery is not ("" or "/") ? "Nothing follows the host and port"
            : null;
        if (reason is not null)
        {
            return false;
        }

        var secure = read.Scheme == "pop3s";
        url = new Pop3Url
        {
            Host = read.Host.Trim('[', ']'),
            Port = read.Port > 0 ? read.Port : secure ? 995 : 110,
            UserName = user,
            Password = password,
            EncryptedFromTheStart = secure,
        };
        return true;
    }

    /// <summary>The URL without its password, fit for logs.</summary>
    public override string ToString() =>
        $"{(EncryptedFromTheStart ? "pop3s" : "pop3")}://{Uri.EscapeDataString(UserName)}@"
        + $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";
}
