using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Core.Batches;

// Makes the requests of a prepared batch, one transaction each; a run that broke off goes on where it stopped.
public sealed class SendBatch(IServiceScopeFactory scopes, HawlContext db, HawlSettings settings, TimeProvider clock)
{
    public const string JobKind = "send-batch";

    // Whoever prepared the batch also makes its requests; the job is for when that run dies.
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public async Task ExecuteAsync(long batchId, IProgress<int>? made, CancellationToken cancellation)
    {
        var waiting = await db.BatchAuthorities.AsNoTracking().Where(a => a.BatchId == batchId && a.RequestId == null)
            .OrderBy(a => a.Position).Select(a => a.AuthorityId).ToListAsync(cancellation);
        foreach (var authorityId in waiting)
        {
            await using var scope = scopes.CreateAsyncScope();
            await MakeOneAsync(scope.ServiceProvider, batchId, authorityId, cancellation);
            made?.Report(1);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.Batches.Where(b => b.Id == batchId && b.MadeAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.MadeAt, now), cancellation);
    }

    private async Task MakeOneAsync(IServiceProvider services, long batchId, long authorityId, CancellationToken cancellation)
    {
        var context = services.GetRequiredService<HawlContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var batch = await context.Batches.Include(b => b.User).SingleAsync(b => b.Id == batchId, cancellation);
        var authority = await context.Authorities.Include(a => a.Translations).Include(a => a.Tags)
            .SingleAsync(a => a.Id == authorityId, cancellation);
        var address = AskedAddress.Of(authority, batch.Language, settings.DefaultLanguage);
        if (address.Problem is not null)
        {
            // It could be asked when the batch was prepared, and must not hold up the others.
            return;
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
    }

    private static NewRequest Ask(Batch batch, Authority authority, AskedAddress address, int position) => new()
    {
        User = batch.User,
        Authority = authority,
        Title = batch.Title,
        Letter = batch.Letter.Replace(LetterWords.In(batch.Language).Placeholder, address.Name, StringComparison.Ordinal),
        Language = batch.Language,
        RegimeId = batch.RegimeId,
        By = Actor.Requester(batch.UserId),
        Batch = batch,
        BatchPosition = position,
    };
}
