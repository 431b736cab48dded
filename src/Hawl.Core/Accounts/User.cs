using Hawl.Core.Publication;

namespace Hawl.Core.Accounts;

public sealed class User
{
    public long Id { get; private set; }

    // As the letters are signed.
    public required string Name { get; set; }

    // Lower case; never shown.
    public required string Email { get; set; }

    public required string Slug { get; set; }

    public required string Language { get; set; }

    public UserRole Role { get; set; }

    public bool MaySendBatches { get; set; }

    // Null: nobody can sign in with a password until one is set by a link.
    public string? PasswordHash { get; set; }

    // Another one for each password and each address, so that links made before are no longer good.
    public required Guid Stamp { get; set; }

    // When it was shown, or an operator vouched, that the address is theirs. Before that nobody acts as them.
    public DateTime? ConfirmedAt { get; set; }

    // Until it is taken back they read like anyone else and do nothing.
    public DateTime? SuspendedAt { get; set; }

    // Said to them when they try to sign in.
    public string? SuspendedReason { get; set; }

    // The shared key of their authenticator; asked for at sign-in from TotpSince on.
    public byte[]? TotpKey { get; set; }

    public DateTime? TotpSince { get; set; }

    // The time step of the last code taken: no code is taken twice (RFC 6238, 5.2).
    public long TotpStep { get; set; }

    // Of the secret address of their deadlines; null where they have none.
    public byte[]? DeadlinesHash { get; set; }

    public required DateTime CreatedAt { get; init; }

    public Visibility Visibility { get; set; } = new();
}
