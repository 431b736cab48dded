namespace Hawl.Core.Accounts;

// Stands in for an authenticator that is lost, once. There while it was not used.
public sealed class RecoveryCode
{
    public required long UserId { get; init; }

    // SHA-256; the code itself is as random as a key.
    public required byte[] Hash { get; init; }
}
