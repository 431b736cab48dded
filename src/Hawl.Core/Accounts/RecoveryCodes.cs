using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class RecoveryCodes(HawlContext db)
{
    private const int Many = 10;

    private const int Letters = 12;

    // Without those that look alike on paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    // In place of all there were; told once.
    public async Task<IReadOnlyList<string>> MakeAsync(long userId, CancellationToken cancellation)
    {
        await db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellation);
        var codes = Enumerable.Range(0, Many).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = userId, Hash = HashOf(code) }));
        await db.SaveChangesAsync(cancellation);
        return [.. codes.Select(c => $"{c[..4]}-{c[4..8]}-{c[8..]}")];
    }

    public async Task<bool> UseAsync(long userId, string? code, CancellationToken cancellation)
    {
        var hash = HashOf(string.Concat((code ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));
        return await db.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancellation) == 1;
    }

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
