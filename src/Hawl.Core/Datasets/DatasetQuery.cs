using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

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
            Letter = Unsigned(TextOf(batch.Letter)),
            Language = language,
            LetterLanguage = batch.Language,
            Questions = batch.Questions,
            At = clock.GetUtcNow().UtcDateTime,
        };
    }

    // Without its sign-off, and the name that stands under it.
    private static string Unsigned(string letter)
    {
        var signOff = LetterParts.Of(letter).SignOff;
        var at = signOff.Length == 0 ? -1 : letter.LastIndexOf(signOff, StringComparison.Ordinal);
        return at < 0 ? letter : letter[..at].TrimEnd();
    }

    private static string TextOf(IReadOnlyList<StoredPassage> letter) => string.Join('\n', letter.SelectMany(p => p.Blocks)
        .Select(b => (b.AfterBlank ? "\n" : "") + string.Concat((b.Runs ?? []).Select(r => r.Text)))).Trim();
}
