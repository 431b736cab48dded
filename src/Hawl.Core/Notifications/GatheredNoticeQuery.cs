using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// A day's replies, or letters that did not arrive, in one mail: a line for each request.
public sealed class GatheredNoticeQuery(HawlContext db, NoticeSight sight, NoticeComposer composer, Links links)
{
    public async Task<Telling> FindRepliesAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var messages = await db.IncomingMessages.AsNoTracking().VisibleTo(NoticeSight.Of(user), sight.Today)
            .Where(m => db.GatheredEvents.Any(g => g.NoticeId == notice.Id && g.Kind == notice.Kind && g.MessageId == m.Id))
            .OrderBy(m => m.Id).Select(m => new { m.RequestId, m.Id }).ToListAsync(cancellation);
        var acknowledged = await sight.AcknowledgementsAsync([.. messages.Select(m => m.RequestId).Distinct()], cancellation);
        var first = messages.Where(m => !acknowledged.Contains(m.Id)).GroupBy(m => m.RequestId).ToDictionary(
            g => g.Key, g => string.Create(CultureInfo.InvariantCulture, $"#incoming-{g.First().Id}"));
        return await FindAsync("replies", "replies", user, first, cancellation);
    }

    public async Task<Telling> FindLettersAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var requests = await db.OutgoingMessages.AsNoTracking().VisibleTo(NoticeSight.Of(user), sight.Today)
            .Where(m => db.GatheredEvents.Any(g => g.NoticeId == notice.Id && g.Kind == notice.Kind && g.MessageId == m.Id))
            .Where(m => m.State == Correspondence.LetterState.Failed).Select(m => m.RequestId).Distinct().ToListAsync(cancellation);
        return await FindAsync("undelivered-batch", "letters", user, requests.ToDictionary(r => r, _ => ""), cancellation);
    }

    private async Task<Telling> FindAsync(
        string name, string list, User user, Dictionary<long, string> requests, CancellationToken cancellation)
    {
        var ids = requests.Keys.ToList();
        var lines = await sight.RequestsAsync(user, cancellation, r => ids.Contains(r.Id));
        if (lines.Count == 0)
        {
            return new Telling.Not("there is nothing of it that the person may see");
        }

        var batches = lines.Select(l => l.BatchId).Distinct().ToList();
        return new Telling.Now(composer.Write(name, user.Language, new NoticeValues(
            ("name", user.Name),
            ("more", lines.Count > NoticeSight.MostLines ? "more" : ""),
            ("came", links.Came(user.Language)),
            ("contact", links.Help("contact", user.Language)),
            ("url", batches is [{ } batch] ? links.Batch(batch, user.Language) : links.User(user.Slug, user.Language)))
        {
            Lists = new Dictionary<string, IReadOnlyList<NoticeItem>>
            {
                [list] = [.. lines.Take(NoticeSight.MostLines).Select(l => Item(l, user.Language, requests[l.Id]))],
            },
        }));
    }

    private NoticeItem Item(RequestLine line, string language, string fragment) =>
        new($"{line.Authority}: {line.Title}", links.Request(line.Slug, language) + fragment);
}
