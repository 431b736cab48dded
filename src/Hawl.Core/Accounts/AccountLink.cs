using System.Security.Cryptography;
using System.Text;

namespace Hawl.Core.Accounts;

// A mail to somebody about their account, nearly always with a link that does one thing once. What it says to an address that is
// known, or is not, is decided when it is sent: whoever asked for it waits equally long and is told the same.
public sealed class AccountLink
{
    public const string JobKind = "send-account-link";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    public long Id { get; private set; }

    public required AccountLinkKind Kind { get; init; }

    // Where it goes.
    public required string Email { get; init; }

    // Of the mail and of the account that is made.
    public required string Language { get; init; }

    // Whose account; null until it is there.
    public long? UserId { get; set; }

    // The account's stamp when the link was made: it is good while that holds.
    public Guid? Stamp { get; set; }

    // What was typed at sign-up; each link makes the account its own form asked for.
    public string? Name { get; init; }

    public string? PasswordHash { get; init; }

    // What the browser in which the password was typed keeps, to be known by: null where none was.
    public string? Mark() => PasswordHash is { } hash ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash))) : null;

    // The path on this site that the person was on the way to.
    public string? ReturnPath { get; init; }

    // SHA-256 of the token, which is made when the mail is.
    public byte[]? TokenHash { get; set; }

    public required DateTime MadeAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
