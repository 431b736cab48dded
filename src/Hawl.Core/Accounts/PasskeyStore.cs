using System.Globalization;
using Hawl.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// What Identity asks of a store to make and check passkeys; people themselves are made and changed by the verbs.
public sealed class PasskeyStore(HawlContext db) : IUserPasskeyStore<User>
{
    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? db.Users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken)
            : Task.FromResult<User?>(null);

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var address = AccountName.Address(normalizedUserName);
        return db.Users.SingleOrDefaultAsync(u => u.Email == address, cancellationToken);
    }

    public Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        db.Users.SingleOrDefaultAsync(
            u => db.Passkeys.Any(p => p.CredentialId == credentialId && p.UserId == u.Id), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking()
            .SingleOrDefaultAsync(p => p.CredentialId == credentialId && p.UserId == user.Id, cancellationToken) is { } known
            ? InfoOf(known)
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.UserId == user.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken))
            .Select(InfoOf)];

    public async Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var known = await db.Passkeys.SingleOrDefaultAsync(
            p => p.CredentialId == passkey.CredentialId && p.UserId == user.Id, cancellationToken);
        if (known is null)
        {
            db.Passkeys.Add(known = Made(user.Id, passkey));
        }

        (known.SignCount, known.IsUserVerified, known.IsBackedUp) = (passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        db.Passkeys.Where(p => p.CredentialId == credentialId && p.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // The context belongs to the scope.
    }

    private static NotSupportedException NotHere() => new("People are made and changed by the verbs of Accounts.");

    private static Passkey Made(long userId, UserPasskeyInfo info) => new()
    {
        CredentialId = info.CredentialId,
        UserId = userId,
        Name = info.Name ?? "",
        PublicKey = info.PublicKey,
        Transports = string.Join(' ', info.Transports ?? []),
        IsBackupEligible = info.IsBackupEligible,
        AttestationObject = info.AttestationObject,
        ClientDataJson = info.ClientDataJson,
        CreatedAt = info.CreatedAt.UtcDateTime,
    };

    private static UserPasskeyInfo InfoOf(Passkey known) => new(
        known.CredentialId, known.PublicKey, new DateTimeOffset(known.CreatedAt), (uint)known.SignCount,
        known.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), known.IsUserVerified, known.IsBackupEligible, known.IsBackedUp,
        known.AttestationObject, known.ClientDataJson)
    { Name = known.Name };
}
