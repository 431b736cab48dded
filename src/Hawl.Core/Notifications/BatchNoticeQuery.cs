using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// What is told of a batch as a whole: that it was made, what is overdue in it, what nobody has looked at.
public sealed class BatchNoticeQuery(HawlContext db, NoticeSight sight, NoticeComposer composer, Links links)
{
    // What the key of a notice begins with that tells of an invitation.
    public const string Invited = "invited-";

    public async Task<Telling> FindInvitationAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().VisibleTo(NoticeSight.Of(user), sight.Today).Where(b => b.Id == notice.BatchId)
            .Where(b => db.BatchReviewers.Any(r => r.BatchId == b.Id && r.UserId == user.Id && r.AcceptedAt == null && r.EndedAt == null))
            .Select(b => new { b.Id, b.Title, Owner = b.User.Name }).SingleOrDefaultAsync(cancellation);
        return batch is null
            ? new Telling.Not("the invitation was taken back, or the person may not see the batch")
            : new Telling.Now(composer.Write("batch-invitation", user.Language, new NoticeValues(
                ("name", user.Name),
                ("owner", batch.Owner),
                ("title", batch.Title),
                ("url", links.Invitation(batch.Id, user.Language)))));
    }

    public async Task<Telling> FindOverdueAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var late = await sight.RequestsAsync(
            user, cancellation, RequestState.IsOverdue(sight.Today), r => r.BatchId == notice.BatchId && r.DueOn == notice.On);
        var due = composer.Words(user.Language).Date(notice.On ?? sight.Today);
        return await WriteAsync("overdue-batch", notice, user, late, cancellation, ("due", Capital(due)));
    }

    public async Task<Telling> FindUnsaidAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var unsaid = await sight.RequestsAsync(
            user, cancellation, r => r.BatchId == notice.BatchId && r.NeedsClassification);
        return await WriteAsync("what-came-batch", notice, user, unsaid, cancellation);
    }

    public async Task<Telling> FindMadeAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var asked = await db.BatchAuthorities.CountAsync(a => a.BatchId == notice.BatchId && a.RequestId != null, cancellation);
        var not = await db.Authorities.AsNoTracking()
            .Where(a => db.BatchAuthorities.Any(b => b.BatchId == notice.BatchId && b.LeftOut && b.AuthorityId == a.Id))
            .OrderBy(a => a.Name).Take(NoticeSight.MostLines + 1)
            .Select(a => new
            {
                Name = a.Translations.Where(t => t.Language == user.Language).Select(t => t.Name).FirstOrDefault() ?? a.Name,
                IsClosed = a.Tags.Any(t => t.Name == AskedAddress.Closed),
                IsNotSubject = a.Tags.Any(t => t.Name == AskedAddress.NotSubject),
            })
            .ToListAsync(cancellation);
        var words = composer.Words(user.Language);
        var items = not.Take(NoticeSight.MostLines)
            .Select(a => words.NotAsked(a.IsClosed ? "closed" : a.IsNotSubject ? "not-subject" : "no-address", a.Name));
        return await WriteAsync(
            "batch-made", notice, user, new Lines("unasked", [.. items.Select(i => new NoticeItem(i))], not.Count > NoticeSight.MostLines),
            cancellation, ("count", asked.ToString(CultureInfo.InvariantCulture)));
    }

    private Task<Telling> WriteAsync(
        string name, Notice notice, User user, List<RequestLine> requests, CancellationToken cancellation,
        params (string Name, string Value)[] more)
    {
        var items = requests.Take(NoticeSight.MostLines).Select(r => new NoticeItem(r.Authority, links.Request(r.Slug, user.Language)));
        return requests.Count == 0
            ? Task.FromResult<Telling>(new Telling.Not("there is nothing of it any more, or nothing that the person may see"))
            : WriteAsync(
                name, notice, user, new Lines("requests", [.. items], requests.Count > NoticeSight.MostLines), cancellation, more);
    }

    private async Task<Telling> WriteAsync(
        string name, Notice notice, User user, Lines lines, CancellationToken cancellation, params (string Name, string Value)[] more)
    {
        var batch = await db.Batches.AsNoTracking().VisibleTo(NoticeSight.Of(user), sight.Today)
            .Where(b => b.Id == notice.BatchId && b.UserId == user.Id)
            .Select(b => new { b.Id, b.Title }).SingleOrDefaultAsync(cancellation);
        return batch is null
            ? new Telling.Not("the person may not see the batch")
            : new Telling.Now(composer.Write(name, user.Language, new NoticeValues([
                ("name", user.Name),
                ("title", batch.Title),
                ("more", lines.HasMore ? "more" : ""),
                ("url", links.Batch(batch.Id, user.Language)),
                ("came", links.Came(user.Language)),
                .. more])
            {
                Lists = new Dictionary<string, IReadOnlyList<NoticeItem>> { [lines.Name] = lines.Items },
            }));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed record Lines(string Name, IReadOnlyList<NoticeItem> Items, bool HasMore);
}
