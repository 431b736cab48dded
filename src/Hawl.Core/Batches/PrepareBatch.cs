using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Reading.Questions;

namespace Hawl.Core.Batches;

// Checks a batch and writes it down before any letter leaves, so that a broken run can be taken up again.
public sealed class PrepareBatch(
    HawlContext db, EarlierBatchQuery earlierBatches, JobQueue queue, HawlSettings settings, TimeProvider clock)
{
    // Whoever prepared the batch by command also makes its requests; the job is for when that run dies.
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public async Task<PreparedBatch> ExecuteAsync(NewBatch asked, CancellationToken cancellation)
    {
        BatchRules.Check(asked);
        var title = RequestTitle.Tidy(asked.Title);
        var letter = asked.Letter.ReplaceLineEndings("\n").Trim();
        var addresses = asked.Authorities
            .Select(a => (Authority: a, Address: AskedAddress.Of(a, asked.Language, settings.DefaultLanguage))).ToList();
        var leftOut = addresses.Where(a => a.Address.Problem is not null)
            .Select(a => new PreparedBatch.LeftOut(a.Address.Name, a.Address.Problem ?? "")).ToList();
        var askable = addresses.Where(a => a.Address.Problem is null).Select(a => a.Authority)
            .OrderBy(a => a.Name, StringComparer.InvariantCultureIgnoreCase).ToList();
        if (askable.Count == 0)
        {
            throw new RuleException("batch-to-no-one", BatchRules.NoOne(leftOut));
        }

        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        // The same batch started twice waits here, and then finds the first.
        await PersonTurn.TakeAsync(db, asked.User.Id, cancellation);
        var tidied = asked with { Title = title, Letter = letter, Authorities = askable };
        if (!asked.FromDraft && await earlierBatches.FindAsync(tidied, cancellation) is { } earlier)
        {
            return new PreparedBatch(earlier, leftOut);
        }

        var batch = new Batch
        {
            User = asked.User,
            Title = title,
            Letter = letter,
            Language = asked.Language,
            RegimeId = asked.RegimeId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            Authorities = [.. askable.Select((a, i) => new BatchAuthority { AuthorityId = a.Id, Position = i + 1 })],
            Questions = [.. QuestionsOf(letter)],
        };
        batch.Prepared(Actor.Requester(asked.User.Id));
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancellation);
        queue.Add(SendBatchPart.JobKind, batch.Id, asked.FromDraft ? TimeSpan.Zero : Grace);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }

        return new PreparedBatch(batch, leftOut);
    }

    private static IEnumerable<BatchQuestion> QuestionsOf(string letter) => LetterQuestions.Read(letter)
        .Select((q, i) => new BatchQuestion { Position = i + 1, Key = q.Key, Text = q.Text, Parent = q.Parent, Stem = q.Stem });
}
