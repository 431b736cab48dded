using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// That a letter did not arrive, with what was said about it.
public sealed class UndeliveredNoticeQuery(
    HawlContext db, NoticeSight sight, RedactionQuery redactions, NoticeComposer composer, Links links)
{
    public async Task<Telling> FindAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var letter = await db.OutgoingMessages.AsNoTracking().VisibleTo(NoticeSight.Of(user), sight.Today)
            .Where(m => m.Id == notice.SubjectId).Select(m => new { m.State, m.ServerWords }).SingleOrDefaultAsync(cancellation);
        var request = await sight.RequestAsync(user, notice.RequestId, cancellation);
        if (letter is null || request is null)
        {
            return new Telling.Not("the person may not see the letter");
        }

        if (letter.State is not LetterState.Failed)
        {
            return new Telling.Not("the letter has been sent again meanwhile");
        }

        var redaction = await redactions.FindAsync(request.Id, user.Language, cancellation);
        return new Telling.Now(composer.Write("undelivered", user.Language, new NoticeValues(
            ("name", user.Name),
            ("authority", request.Authority),
            ("title", request.Title),
            ("words", FirstLines.Cut(redaction.Text(letter.ServerWords ?? ""))),
            ("contact", links.Help("contact", user.Language)),
            ("url", links.Request(request.Slug, user.Language)))));
    }
}
