namespace Hawl.Core.Accounts;

// Wrong tries for one address from one place. The key is a hash, so that nobody learns who is being guessed at.
public sealed class SignInFailure
{
    public required byte[] Key { get; init; }

    public int Count { get; set; }

    public DateTime LastAt { get; set; }
}
