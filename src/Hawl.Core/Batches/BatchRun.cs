using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Core.Batches;

// The steps of making a batch's requests, one transaction each; a run that broke off goes on where it stopped.
public sealed class BatchRun(
    IServiceScopeFactory scopes, HawlContext db, JobQueue queue, HawlSettings settings, TimeProvider clock)
{
    // In the batch's order.
    public Task<List<long>> WaitingAsync(long batchId, CancellationToken cancellation) => db.BatchAuthorities.AsNoTracking()
        .Where(a => a.BatchId == batchId && a.RequestId == null && !a.LeftOut).OrderBy(a => a.Position).Select(a => a.AuthorityId)
        .ToListAsync(cancellation);

    // False: the batch was paused or stopped, and nothing more is made. That of somebody who was suspended is paused here.
    public async Task<bool> MakeAsync(long batchId, long authorityId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = services.GetRequiredService<HawlContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var batch = await context.Batches.Include(b => b.User).Include(b => b.Events).SingleAsync(b => b.Id == batchId, cancellation);
        if (batch.State is not BatchState.Sending)
        {
            return false;
        }

        if (batch.User.SuspendedAt is not null)
        {
            batch.Pause(Actor.System, clock.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return false;
        }

        var authority = await context.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleAsync(a => a.Id == authorityId, cancellation);
        var address = AskedAddress.Of(authority, batch.Language, settings.DefaultLanguage);
        if (address.Problem is not null)
        {
            await context.BatchAuthorities.Where(a => a.BatchId == batchId && a.AuthorityId == authorityId)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeftOut, true), cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }

        var place = await context.BatchAuthorities.AsNoTracking()
            .SingleAsync(a => a.BatchId == batchId && a.AuthorityId == authorityId, cancellation);
        var request = await services.GetRequiredService<MakeRequest>()
            .ExecuteAsync(Ask(batch, authority, address, place.Position), cancellation);

        // Two runs at once: the one that comes second takes its request back.
        var ours = await context.BatchAuthorities
            .Where(a => a.BatchId == batchId && a.AuthorityId == authorityId && a.RequestId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.RequestId, request.Id), cancellation);
        if (ours == 1)
        {
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }

    // Two runs may come to the end at once: one of them writes it down.
    public async Task EndAsync(long batchId, CancellationToken cancellation)
    {
        var batch = await db.Batches.Include(b => b.Events).SingleAsync(b => b.Id == batchId, cancellation);
        if (batch.State is not BatchState.Sending)
        {
            return;
        }

        if (batch.MadeAt is null)
        {
            queue.Add(Batch.MadeJobKind, batchId);
        }

        batch.AllMade(clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await db.Batches.AnyAsync(b => b.Id == batchId && b.MadeAt == null && b.State == BatchState.Sending, cancellation))
            {
                throw;
            }
        }
    }

    private NewRequest Ask(Batch batch, Authority authority, AskedAddress address, int position) => new()
    {
        User = batch.User,
        Authority = authority,
        Title = batch.Title,
        Letter = BatchLetterText.Fill(
            batch.Letter, batch.Language, address.Name, AskedLaw.For(authority, batch.RegimeId, settings.DefaultRegime)),
        Language = batch.Language,
        RegimeId = batch.RegimeId,
        By = Actor.Requester(batch.UserId),
        Batch = batch,
        BatchPosition = position,
    };
}
