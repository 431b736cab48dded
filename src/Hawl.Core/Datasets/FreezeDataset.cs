using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// Keeps the answers to a batch as everyone may see them now, under the next number.
public sealed class FreezeDataset(HawlContext db, DatasetQuery datasets, DatasetWriter writer, FileStore files, HawlSettings settings)
{
    public async Task<int> ExecuteAsync(NewVersion wanted, CancellationToken cancellation)
    {
        await using var found = await datasets.FindAsync(wanted.BatchId, wanted.Language, Viewer.Anonymous, cancellation)
            ?? throw new RuleException("dataset-not-public", "Not everyone can see this batch, so its answers cannot be published yet.");
        var number = wanted.After + 1;
        var note = wanted.Note is { } words ? Redaction.For(settings, 0, "", []).Text(words) : null;
        var dataset = found with { Facts = found.Facts with { Version = number, Note = note } };
        var zip = await KeepAsync(dataset, DatasetForm.Package, cancellation);
        var xlsx = await KeepAsync(dataset, DatasetForm.Xlsx, cancellation);
        var contents = await VersionContents.ReadAsync(dataset.Rows, cancellation);
        if (contents.Answers == 0)
        {
            throw new RuleException("dataset-empty", "No reply has answered a question yet, so there is nothing to publish.");
        }

        dataset.Rows.Lines.Position = 0;
        var version = new DatasetVersion
        {
            BatchId = wanted.BatchId,
            Number = number,
            PublishedAt = dataset.Facts.At,
            PersonId = wanted.PersonId,
            Note = wanted.Note,
            Corrects = wanted.Corrects,
            Language = wanted.Language,
            Authorities = dataset.Rows.Count,
            Answers = contents.Answers,
            ZipHash = zip.Hash,
            ZipSize = zip.Size,
            XlsxHash = xlsx.Hash,
            XlsxSize = xlsx.Size,
            RowsHash = await files.KeepAsync(dataset.Rows.Lines, cancellation),
        };
        version.Says(dataset.Facts.Texts);
        version.Checked(Redaction.RulesOf(settings));
        await SaveAsync(version, contents, cancellation);
        return number;
    }

    private async Task SaveAsync(DatasetVersion version, VersionContents contents, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await files.RememberAsync(cancellation);
        db.DatasetVersions.Add(version);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            throw new RuleException(
                "dataset-meanwhile", "Somebody published a version at the same moment. Nothing of yours was published.");
        }

        db.DatasetHoldings.AddRange(contents.HeldBy(version.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<(string Hash, long Size)> KeepAsync(Dataset dataset, DatasetForm form, CancellationToken cancellation)
    {
        await using var file = await writer.MakeAsync(dataset, form, cancellation);
        return (await files.KeepAsync(file, cancellation), file.Length);
    }
}
