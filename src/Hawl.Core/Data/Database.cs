using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Brings a database up. An empty one is prepared by whoever comes first; an older one only by `hawl migrate`.
public sealed class Database(HawlContext db, HawlSettings settings, TimeProvider clock)
{
    private const string SecretName = "reply-address-secret";

    // One step of a migration takes less than these together.
    private const int StillAfter = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var (applied, pending) = await SettledAsync(cancellation);
        if (pending.Count > 0 && applied.Count > 0)
        {
            throw new RuleException(
                "database-older",
                $"The database was made by an older Hawl ({pending.Count} steps behind). Run `hawl migrate` first; nothing was changed.");
        }

        RequireNotNewer(applied);
        if (pending.Count > 0)
        {
            await StepAsync(cancellation);
        }
    }

    // Returns the names of the steps taken.
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        RequireNotNewer(await db.Database.GetAppliedMigrationsAsync(cancellation));
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            await CopySqliteAsync(cancellation);
            await StepAsync(cancellation);
        }

        return pending;
    }

    // The secret of the reply addresses: the setting, or one made on first use that every node then shares.
    public async Task<string> SecretAsync(CancellationToken cancellation)
    {
        if (settings.Secret is not null)
        {
            return settings.Secret;
        }

        if (await FindSecretAsync(cancellation) is { } known)
        {
            return known;
        }

        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await db.EnsureSiteValueAsync(SecretName, made, cancellation);
        return await FindSecretAsync(cancellation) ?? made;
    }

    // Another node may be preparing it at this moment, a step after the other: what stands still is as it will be.
    private async Task<(List<string> Applied, List<string> Pending)> SettledAsync(CancellationToken cancellation)
    {
        for (var (last, looks) = (-1, 0); ; looks++)
        {
            // Looked at once, and the rest worked out from it.
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            var pending = db.Database.GetMigrations().Except(applied).ToList();
            looks = applied.Count == last ? looks : 0;
            if (applied.Count == 0 || pending.Count == 0 || looks == StillAfter)
            {
                return (applied, pending);
            }

            last = applied.Count;
            await Task.Delay(BetweenLooks, cancellation);
        }
    }

    private void RequireNotNewer(IEnumerable<string> applied)
    {
        var last = db.Database.GetMigrations().Max(StringComparer.Ordinal);
        if (applied.Any(step => string.CompareOrdinal(step, last) > 0))
        {
            throw new RuleException("database-newer", "The database was made by a newer Hawl. Run that one; nothing was changed.");
        }
    }

    private Task StepAsync(CancellationToken cancellation) => settings.Database == HawlSettings.Sqlite
        ? SqliteMigration.RunAsync(db, settings.DataFolder, cancellation)
        : PostgresMigration.RunAsync(db, cancellation);

    private Task<string?> FindSecretAsync(CancellationToken cancellation) => db.SiteValues
        .Where(v => v.Name == SecretName).Select(v => v.Value).SingleOrDefaultAsync(cancellation);

    private async Task CopySqliteAsync(CancellationToken cancellation)
    {
        if (settings.Database != HawlSettings.Sqlite || !File.Exists(settings.SqlitePath))
        {
            return;
        }

        var copy = $"{settings.SqlitePath}.{clock.GetUtcNow():yyyyMMddHHmmss}.bak";
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellation);
    }
}
