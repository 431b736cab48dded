using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hawl.Core.Accounts;

// Identity's hasher, so that hashes are in a form that outlives us.
public sealed class Passwords
{
    // PBKDF2 with HMAC-SHA-512, as the OWASP cheat sheet on storing passwords counts.
    private const int Rounds = 210_000;

    private readonly PasswordHasher<Passwords> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private readonly string nobodys;

    public Passwords() => nobodys = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => hasher.HashPassword(this, password);

    // Takes as long when there is no hash to compare with.
    public bool IsRight(string password, string? hash) =>
        hasher.VerifyHashedPassword(this, hash ?? nobodys, password) is not PasswordVerificationResult.Failed && hash is not null;
}
