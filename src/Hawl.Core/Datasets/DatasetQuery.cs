using Hawl.Core.Correspondence;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The answers to a batch as a viewer may see them now; null: there is no such batch for them. Whoever asked disposes of it.
public sealed class DatasetQuery(
    ShownBatchQuery batches, BatchTableQuery tables, HawlSettings settings, SiteToday today, TimeProvider clock)
{
    public async Task<Dataset?> FindAsync(long batchId, string language, Viewer viewer, CancellationToken cancellation)
    {
        if (await FactsAsync(batchId, language, viewer, cancellation) is not { } facts)
        {
            return null;
        }

        var rows = tables.AllAsync(batchId, language, viewer, cancellation);
        return new Dataset(facts, await KeptRows.KeepAsync(rows, settings, cancellation));
    }

    public async Task<DatasetFacts?> FactsAsync(long batchId, string language, Viewer viewer, CancellationToken cancellation)
    {
        var batch = await batches.FindAsync(batchId, viewer, today.Value, cancellation);
        return batch is null ? null : new DatasetFacts
        {
            BatchId = batchId,
            Title = batch.Title,
            Letter = TextOf(batch.Letter),
            Language = language,
            LetterLanguage = batch.Language,
            Questions = batch.Questions,
            At = clock.GetUtcNow().UtcDateTime,
        };
    }

    private static string TextOf(IReadOnlyList<StoredPassage> letter) => string.Join('\n', letter.SelectMany(p => p.Blocks)
        .Select(b => (b.AfterBlank ? "\n" : "") + string.Concat((b.Runs ?? []).Select(r => r.Text)))).Trim();
}
