namespace Hawl.Core.Accounts;

// A key of a person's device or password keeper, with which they sign in without a password.
public sealed class Passkey
{
    public const int LongestName = 100;

    public required byte[] CredentialId { get; init; }

    public required long UserId { get; init; }

    // As the person calls it.
    public required string Name { get; set; }

    public required byte[] PublicKey { get; init; }

    public long SignCount { get; set; }

    // How it is reached, such as "internal hybrid".
    public string Transports { get; init; } = "";

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }

    public required DateTime CreatedAt { get; init; }
}
