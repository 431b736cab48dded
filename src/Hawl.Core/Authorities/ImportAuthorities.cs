using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// All or nothing: a file with one bad row changes nothing. An authority is known again by its name.
public sealed class ImportAuthorities(HawlContext db, AuthorityEntries entries, JobQueue queue)
{
    // Few enough that the context, which looks at all it holds whenever it saves, stays quick with any number of rows.
    private const int AtOnce = 500;

    public async Task<ImportResult> ExecuteAsync(
        AuthorityFile file, IReadOnlyList<string> extraTags, string by, bool dryRun, CancellationToken cancellation)
    {
        if (file.Mistakes.Count > 0)
        {
            throw new RuleException("authorities-file", string.Join('\n', file.Mistakes));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (added, changed) = (new List<string>(), new List<string>());
        foreach (var rows in file.Rows.Chunk(AtOnce))
        {
            var known = await KnownAsync(rows, cancellation);
            foreach (var row in rows)
            {
                if (!known.TryGetValue(row.Name, out var authority))
                {
                    await entries.AddAsync(row, extraTags, by, cancellation);
                    added.Add(row.Name);
                }
                else if (await UpdateAsync(authority, row, extraTags, by, cancellation))
                {
                    changed.Add(row.Name);
                }
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        if (!dryRun)
        {
            await transaction.CommitAsync(cancellation);
        }

        return new ImportResult(added, changed, file.Rows.Count - added.Count - changed.Count);
    }

    private async Task<bool> UpdateAsync(
        Authority authority, AuthorityRow row, IReadOnlyList<string> extraTags, string by, CancellationToken cancellation)
    {
        var time = AuthorityTime.Of(authority);
        var isChanged = await entries.UpdateAsync(authority, row, extraTags, by, cancellation);
        if (AuthorityTime.Of(authority) != time)
        {
            queue.Add(AuthorityTime.ChangedJobKind, authority.Id);
        }

        return isChanged;
    }

    private Task<Dictionary<string, Authority>> KnownAsync(AuthorityRow[] rows, CancellationToken cancellation)
    {
        var names = rows.Select(r => r.Name).ToList();
        return db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery().Where(a => names.Contains(a.Name))
            .ToDictionaryAsync(a => a.Name, StringComparer.Ordinal, cancellation);
    }
}
