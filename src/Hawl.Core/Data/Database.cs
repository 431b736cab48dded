using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Brings a database up. An empty one is prepared by whoever comes first; an older one only by `hawl migrate`.
public sealed class Database(HawlContext db, HawlSettings settings, TimeProvider clock)
{
    private const string SecretName = "reply-address-secret";

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        // Looked at once: another node may be preparing it at this moment.
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var pending = db.Database.GetMigrations().Except(applied).ToList();
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
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO site_value (name, value) VALUES ({SecretName}, {made}) ON CONFLICT DO NOTHING", cancellation);
        return await FindSecretAsync(cancellation) ?? made;
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
        : db.Database.MigrateAsync(cancellation);

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
