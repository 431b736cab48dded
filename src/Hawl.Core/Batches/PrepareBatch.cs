using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Checks a batch and writes it down before any letter leaves, so that a broken run can be taken up again.
public sealed class PrepareBatch(HawlContext db, JobQueue queue, HawlSettings settings, TimeProvider clock)
{
    public async Task<PreparedBatch> ExecuteAsync(NewBatch asked, CancellationToken cancellation)
    {
        Check(asked);
        var title = RequestTitle.Tidy(asked.Title);
        var letter = asked.Letter.ReplaceLineEndings("\n").Trim();
        var addresses = asked.Authorities
            .Select(a => (Authority: a, Address: AskedAddress.Of(a, asked.Language, settings.DefaultLanguage))).ToList();
        var leftOut = addresses.Where(a => a.Address.Problem is not null)
            .Select(a => new PreparedBatch.LeftOut(a.Address.Name, a.Address.Problem ?? "")).ToList();
        var askable = addresses.Where(a => a.Address.Problem is null).Select(a => a.Authority)
            .OrderBy(a => a.Name, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, ignoreCase: true)).ToList();
        if (askable.Count == 0)
        {
            throw new RuleException("batch-to-no-one", NoOne(leftOut));
        }

        if (await FindEarlierAsync(asked, title, letter, cancellation) is { } earlier)
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
        };
        db.Batches.Add(batch);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        queue.Add(SendBatch.JobKind, batch.Id, SendBatch.Grace);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new PreparedBatch(batch, leftOut);
    }

    private static void Check(NewBatch asked)
    {
        if (!asked.User.MaySendBatches)
        {
            throw new RuleException("batch-not-allowed", $"{asked.User.Email} may not send batches. Allow it with: hawl user allow {asked.User.Email} batch");
        }

        var placeholder = LetterWords.In(asked.Language).Placeholder;
        if (!asked.Letter.Contains(placeholder, StringComparison.Ordinal))
        {
            throw new RuleException("batch-placeholder", $"The letter must contain {placeholder}, which becomes each authority's name. Nothing was sent.");
        }

        if (asked.RegimeId is not null)
        {
            AskedLaw.Named(asked.RegimeId);
        }

        if (asked.Authorities.Count == 0)
        {
            throw new RuleException("batch-to-no-one", "There is no authority to send to. Nothing was sent.");
        }
    }

    private static string NoOne(List<PreparedBatch.LeftOut> leftOut) =>
        "None of the authorities can be asked. Nothing was sent.\n" + string.Join('\n', leftOut.Select(l => $"{l.Authority}: {l.Why}"));

    // An unfinished run of the same batch is taken up again; a finished one is not repeated by mistake.
    private async Task<Batch?> FindEarlierAsync(NewBatch asked, string title, string letter, CancellationToken cancellation)
    {
        var earlier = await db.Batches.Include(b => b.Authorities)
            .Where(b => b.UserId == asked.User.Id && b.Title == title && b.Letter == letter)
            .OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellation);
        var authorities = asked.Authorities.Select(a => a.Id).ToHashSet();
        if (earlier is null || !earlier.Authorities.Any(a => authorities.Contains(a.AuthorityId)))
        {
            return null;
        }

        if (earlier.MadeAt is null || asked.Again)
        {
            return earlier.MadeAt is null ? earlier : null;
        }

        throw new RuleException("batch-sent-before", $"This letter was sent before, as batch {earlier.Id}. To send it once more, add --again. Nothing was sent.");
    }
}
