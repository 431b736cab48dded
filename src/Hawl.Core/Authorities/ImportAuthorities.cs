using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// All or nothing: a file with one bad row changes nothing. An authority is known again by its name.
public sealed class ImportAuthorities(HawlContext db, AuthorityEntries entries)
{
    public async Task<ImportResult> ExecuteAsync(
        AuthorityFile file, IReadOnlyList<string> extraTags, string by, bool dryRun, CancellationToken cancellation)
    {
        if (file.Mistakes.Count > 0)
        {
            throw new RuleException("authorities-file", string.Join('\n', file.Mistakes));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var known = await KnownAsync(file.Rows, cancellation);
        var (added, changed) = (new List<string>(), new List<string>());
        foreach (var row in file.Rows)
        {
            if (!known.TryGetValue(row.Name, out var authority))
            {
                await entries.AddAsync(row, extraTags, by, cancellation);
                added.Add(row.Name);
            }
            else if (await entries.UpdateAsync(authority, row, extraTags, by, cancellation))
            {
                changed.Add(row.Name);
            }
        }

        if (!dryRun)
        {
            await transaction.CommitAsync(cancellation);
        }

        return new ImportResult(added, changed, file.Rows.Count - added.Count - changed.Count);
    }

    private async Task<Dictionary<string, Authority>> KnownAsync(IReadOnlyList<AuthorityRow> rows, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Authority>(StringComparer.Ordinal);
        foreach (var names in rows.Select(r => r.Name).Chunk(500))
        {
            await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).Where(a => names.Contains(a.Name))
                .ForEachAsync(a => known[a.Name] = a, cancellation);
        }

        return known;
    }
}
