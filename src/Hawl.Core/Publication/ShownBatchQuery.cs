using Hawl.Core.Batches;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownBatchQuery(HawlContext db, HawlSettings settings)
{
    public async Task<ShownBatch?> FindAsync(long id, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().VisibleTo(viewer, today).Where(b => b.Id == id)
            .Select(b => new
            {
                b.Title,
                b.User.Name,
                b.User.Slug,
                b.CreatedAt,
                b.Language,
                b.Letter,
                b.Visibility.Prominence,
                b.State,
                All = b.Authorities.Count,
                Made = b.Authorities.Count(a => a.RequestId != null),
                LeftOut = b.Authorities.Count(a => a.LeftOut),
                Questions = b.Questions.OrderBy(q => q.Position)
                    .Select(q => new ShownBatch.Question(q.Key, q.Text, q.Parent != null, q.Stem)).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        var redaction = Redaction.For(settings, 0, "", []);
        return batch is null ? null : new ShownBatch
        {
            Id = id,
            Title = redaction.Text(batch.Title),
            User = redaction.Text(batch.Name),
            UserSlug = batch.Slug,
            CreatedAt = batch.CreatedAt,
            State = batch.State,
            Authorities = batch.State is BatchState.Stopped ? batch.Made : batch.All - batch.LeftOut,
            Unmade = batch.All - batch.LeftOut - batch.Made,
            Language = batch.Language,
            Letter = redaction.Passages(LetterPassages.Of(batch.Letter)),
            Questions = [.. batch.Questions.Select(q => q with
            {
                Text = redaction.Text(q.Text),
                Stem = q.Stem is { } stem ? redaction.Text(stem) : null,
            })],
            IsListed = batch.Prominence is Prominence.Normal,
        };
    }
}
