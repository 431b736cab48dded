using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What a person's requests have coming up, for their calendar: every deadline that runs, and those that have just passed unmet.
public sealed class OwnDeadlinesQuery(HawlContext db, RequestFactsQuery facts, RequestMoments moments, SiteToday siteToday)
{
    // So many requests at the most, the liveliest first: a calendar holds no more.
    private const int MostRequests = 500;
    private const int DaysBack = 30;

    // Null: the address is nobody's, or no longer.
    public async Task<OwnDeadlines?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = LinkToken.HashOf(token);
        var user = await db.Users.AsNoTracking().Where(u => u.DeadlinesHash == hash && u.SuspendedAt == null && u.ConfirmedAt != null)
            .Select(u => new { u.Id, u.Name, u.Language }).SingleOrDefaultAsync(cancellation);
        if (user is null)
        {
            return null;
        }

        var requests = await RequestsAsync(user.Id, user.Language, cancellation);
        var ids = requests.ConvertAll(r => r.Id);
        var steps = await facts.StepsAsync(ids, cancellation);
        var laws = await facts.LawsAsync(ids, cancellation);
        return new OwnDeadlines(user.Language, [.. requests.SelectMany(r => Of(r, laws[r.Id].Reckoning, [.. steps[r.Id]]))]);
    }

    private IEnumerable<OwnDeadlines.Entry> Of(Row request, Reckoning reckoning, IReadOnlyList<RequestDates.Step> steps)
    {
        var today = moments.Now(request.RegimeId).On;
        return RequestCourse.Of(request.RegimeId, reckoning, steps, request.DueOn, today).Deadlines
            .Where(d => d.Ended is null && (d.Due ?? d.AuthorityDate) >= today.AddDays(-DaysBack))
            .Select(d => new OwnDeadlines.Entry(request.Id, request.Slug, request.Title, request.Authority, request.ChangedAt, d));
    }

    private Task<List<Row>> RequestsAsync(long userId, string language, CancellationToken cancellation) => db.Requests.AsNoTracking()
        .VisibleTo(Viewer.User(userId), siteToday.Value)
        .Where(r => r.UserId == userId && r.SentOn != null && r.Progress != RequestProgress.Withdrawn)
        .OrderByDescending(r => r.LastEventAt).ThenByDescending(r => r.Id).Take(MostRequests)
        .Select(r => new Row(
            r.Id,
            r.Slug,
            r.Title,
            r.RegimeId,
            r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
            r.DueOn,
            r.LastEventAt))
        .ToListAsync(cancellation);

    private sealed record Row(long Id, string Slug, string Title, string RegimeId, string Authority, DateOnly? DueOn, DateTime ChangedAt);
}
