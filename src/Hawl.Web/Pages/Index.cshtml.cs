using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Pages;

// The front page: what this is, and what came out lately.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Lists)]
public sealed class IndexModel(HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int Answers = 3;
    private const int Asked = 5;
    private const int Batches = 3;

    // One answer of each batch comes first; this many are looked through for them.
    private const int LookedThrough = 60;

    public IReadOnlyList<RequestLine> RecentAnswers { get; private set; } = [];

    public IReadOnlyList<RequestLine> RecentlyAsked { get; private set; } = [];

    public IReadOnlyList<BatchLine> RecentBatches { get; private set; } = [];

    public int AskedThisWeek { get; private set; }

    public int RepliesThisWeek { get; private set; }

    public DateOnly Today => today.Value;

    private IQueryable<Request> Listed => db.Requests.AsNoTracking().ListedTo(viewer.Value, today.Value);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var language = Languages.Current.Code;
        var answered = await Listed.Where(RequestFilters.Of(RequestFilter.Answered, today.Value)).NewestActivity(null)
            .Take(LookedThrough).ToLinesAsync(settings, language, cancellation);
        RecentAnswers = [.. answered.DistinctBy(l => l.BatchId ?? -l.Id).Union(answered).Take(Answers)];
        RecentlyAsked = await Listed.Where(r => r.BatchId == null).OrderByDescending(r => r.Id)
            .Take(Asked).ToLinesAsync(settings, language, cancellation);
        RecentBatches = await BatchesAsync(cancellation);
        await CountWeekAsync(cancellation);
    }

    private async Task<List<BatchLine>> BatchesAsync(CancellationToken cancellation)
    {
        var listed = Listed;
        var batches = await db.Batches.AsNoTracking().ListedTo(viewer.Value, today.Value).OrderByDescending(b => b.Id).Take(Batches)
            .Select(b => new BatchLine(
                b.Id,
                b.Title,
                b.User.Name,
                b.CreatedAt,
                listed.Count(r => r.BatchId == b.Id),
                listed.Count(r => r.BatchId == b.Id && r.Outcome != RequestOutcome.None)))
            .ToListAsync(cancellation);
        var redaction = Redaction.For(settings, 0, "", []);
        return [.. batches.Select(b => b with { Title = redaction.Text(b.Title), User = redaction.Text(b.User) })];
    }

    // What was sent or answered this week had its last event this week too, which is what the index goes by.
    private async Task CountWeekAsync(CancellationToken cancellation)
    {
        var first = today.Value.AddDays(-7);
        var since = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var active = Listed.Where(r => r.LastEventAt >= since);
        AskedThisWeek = await active.CountAsync(r => r.SentOn >= first, cancellation);
        RepliesThisWeek = await active.CountAsync(r => r.LastReplyAt >= since, cancellation);
    }

    public sealed record BatchLine(long Id, string Title, string User, DateTime CreatedAt, int Requests, int WithOutcome);
}
