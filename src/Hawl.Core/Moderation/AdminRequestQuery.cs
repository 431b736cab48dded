using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

public sealed class AdminRequestQuery(HawlContext db, SiteToday today)
{
    public async Task<AdminRequest?> FindAsync(long id, Viewer viewer, CancellationToken cancellation)
    {
        var found = await db.Requests.AsNoTracking().KnownTo(viewer, today.Value).Where(r => r.Id == id)
            .Select(r => new AdminRequest
            {
                Id = r.Id,
                Slug = r.Slug,
                Title = r.Title,
                Version = r.Version,
                User = r.User.Name,
                UserId = r.UserId,
                Authority = r.Authority.Name,
                AuthorityId = r.AuthorityId,
                Progress = r.Progress,
                Outcome = r.Outcome,
                NeedsClassification = r.NeedsClassification,
                Reported = r.Reported,
                Visibility = r.Visibility,
                OldSlugs = db.RequestSlugs.Where(s => s.RequestId == r.Id && s.Slug != r.Slug).Select(s => s.Slug).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        return found is null
            ? null
            : found with { Parts = await PartsAsync(id, cancellation), Events = await EventsAsync(id, cancellation) };
    }

    private async Task<IReadOnlyList<AdminRequest.Part>> PartsAsync(long id, CancellationToken cancellation)
    {
        var letters = await db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == id)
            .Select(m => new { m.Id, At = m.SentAt ?? m.CreatedAt, m.Subject, m.State, m.Visibility }).ToListAsync(cancellation);
        var messages = await db.IncomingMessages.AsNoTracking().Where(m => m.RequestId == id)
            .Select(m => new { m.Id, m.ReceivedAt, m.Subject, m.Way, m.Visibility }).ToListAsync(cancellation);
        var files = await db.Attachments.AsNoTracking().Where(a => a.Message.RequestId == id).OrderBy(a => a.Number)
            .Select(a => new { a.MessageId, a.Number, a.Message.ReceivedAt, a.FileName, a.Visibility }).ToListAsync(cancellation);
        var parts = letters
            .Select(m => PartOf(RequestPart.Letter(m.Id), m.At, m.Subject, m.Visibility) with { State = m.State })
            .Concat(messages.Select(m => PartOf(RequestPart.Message(m.Id), m.ReceivedAt, m.Subject, m.Visibility) with
            {
                IsMail = m.Way is IncomingWay.Mail,
            }))
            .Concat(files.Select(a => PartOf(RequestPart.File(a.MessageId, a.Number), a.ReceivedAt, a.FileName, a.Visibility)));
        return [.. parts.OrderBy(p => p.At).ThenBy(p => p.Of.IncomingMessageId).ThenBy(p => p.Of.FileNumber ?? 0)];
    }

    private Task<List<AdminRequest.Happened>> EventsAsync(long id, CancellationToken cancellation) => db.RequestEvents.AsNoTracking()
        .Where(e => e.RequestId == id).OrderByDescending(e => e.Number)
        .Select(e => new AdminRequest.Happened(
            e.Number, e.Type, e.At, e.ActorKind, db.Users.Where(u => u.Id == e.ActorId).Select(u => u.Name).FirstOrDefault(), e.Reason))
        .ToListAsync(cancellation);

    private static AdminRequest.Part PartOf(RequestPart of, DateTime at, string name, Visibility visibility) =>
        new(of, at, name, visibility.Prominence, visibility.Reason) { IsErased = visibility.TombstonedAt is not null };
}
