using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// That an authority wrote, with the first lines.
public sealed class ReplyNoticeQuery(HawlContext db, NoticeSight sight, RedactionQuery redactions, NoticeComposer composer, Links links)
{
    public async Task<Telling> FindAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var viewer = NoticeSight.Of(user);
        var message = await db.IncomingMessages.AsNoTracking().VisibleTo(viewer, sight.Today).Where(m => m.Id == notice.SubjectId)
            .Select(m => new
            {
                m.Id,
                Passages = m.Texts.OrderByDescending(t => t.ReaderVersion).Select(t => t.Passages).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        var request = await sight.RequestAsync(user, notice.RequestId, cancellation);
        if (message is null || request is null)
        {
            return new Telling.Not("the person may not see the message");
        }

        if ((await sight.AcknowledgementsAsync([request.Id], cancellation)).Contains(message.Id))
        {
            return new Telling.Not("it says no more than that the letter has arrived");
        }

        var redaction = await redactions.FindAsync(request.Id, user.Language, cancellation);
        var files = await db.Attachments.AsNoTracking().VisibleTo(viewer, sight.Today).Where(a => a.MessageId == message.Id && !a.Inline)
            .OrderBy(a => a.Number).Select(a => new { a.FileName, a.Number }).ToListAsync(cancellation);
        var isRead = !request.State.NeedsClassification && await db.RequestEvents.AnyAsync(
            e => e.RequestId == request.Id && e.IncomingMessageId == message.Id && e.ActorKind == ActorKind.System
                && e.Type == RequestEventType.Classified,
            cancellation);
        var url = links.Request(request.Slug, user.Language) + string.Create(CultureInfo.InvariantCulture, $"#incoming-{message.Id}");
        return new Telling.Now(composer.Write("reply", user.Language, new NoticeValues(
            ("name", user.Name),
            ("authority", request.Authority),
            ("title", request.Title),
            ("quote", message.Passages is null ? "" : FirstLines.Of(StoredPassage.Read(message.Passages), redaction)),
            ("files", string.Join(", ", files.Select(f => PublicFileName.Of(f.FileName, f.Number, redaction)))),
            ("read", isRead ? "read" : ""),
            ("unread", isRead ? "" : "unread"),
            ("url", url))));
    }
}
