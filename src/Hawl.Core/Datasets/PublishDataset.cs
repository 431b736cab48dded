using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The owner of a batch, or an administrator, gives out its answers as a numbered version, for good.
public sealed class PublishDataset(DatasetToPublishQuery batches, FreezeDataset freeze)
{
    public const int LongestNote = 2000;

    // `after` is the last version whoever publishes knew of. Returns the number.
    public async Task<int> ExecuteAsync(long batchId, int after, string note, Viewer by, CancellationToken cancellation)
    {
        var batch = await batches.FindAsync(batchId, by, cancellation)
            ?? throw new RuleException("dataset-not-yours", "Only whoever sent the batch may publish its answers. Nothing was published.");
        var tidy = note.Trim();
        if (tidy.Length is 0 or > LongestNote)
        {
            throw new RuleException("dataset-note", $"Say what is new in this version, in at most {LongestNote} characters.");
        }

        if (batch.Last != after)
        {
            throw new RuleException(
                "dataset-meanwhile", "Somebody published a version at the same moment. Nothing of yours was published.");
        }

        var wanted = new NewVersion(batchId, batch.Language, after) { PersonId = by.UserId, Note = tidy };
        return await freeze.ExecuteAsync(wanted, cancellation);
    }
}
