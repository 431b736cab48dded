using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public sealed class BatchForecastQuery(
    HawlContext db, BatchReachQuery reaches, LetterComposer composer, HawlSettings settings, SiteToday today)
{
    private const int Samples = 3;

    public async Task<BatchForecast> FindAsync(BatchDraft draft, Viewer viewer, CancellationToken cancellation)
    {
        var reach = await reaches.FindAsync(draft.Id, draft.Language, cancellation);
        var laws = reach.Asked.GroupBy(r => AskedLaw.For(r.Authority, null, settings.DefaultRegime))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).ToList();
        var due = laws.SelectMany(g => g.Select(r => RequestCourse.From(g.Key.Id, r.Reckoning, today.Value).Response?.Due))
            .Where(d => d is not null).Order().ToList();
        return new BatchForecast
        {
            Asked = reach.Asked.Count,
            Laws = [.. laws.Select(g => new BatchForecast.UnderLaw(g.Key.Id, g.Count()))],
            NotAsked = reach.NotAsked,
            OpenRequests = await OpenAsync(draft, viewer, cancellation),
            OwnWaiting = await db.Requests.CountAsync(
                r => r.UserId == draft.UserId && Chosen(draft.Id).Contains(r.AuthorityId) && r.Outcome == RequestOutcome.None
                    && (r.Progress == RequestProgress.AwaitingResponse || r.Progress == RequestProgress.AwaitingClarification),
                cancellation),
            Findings = BatchLetterText.Findings(
                draft.AsLetter(), draft.User.Name, laws.Count > 0 ? laws[0].Key : AskedLaw.Named(settings.DefaultRegime)),
            FirstDue = due.FirstOrDefault(),
            LastDue = due.LastOrDefault(),
            Sending = BatchPace.Duration(reach.Asked.Count),
            Samples = [.. reach.Asked.Take(Samples).Select(r => SampleOf(draft, r))],
        };
    }

    private IQueryable<long> Chosen(long draftId) =>
        db.BatchDraftAuthorities.Where(c => c.DraftId == draftId).Select(c => c.AuthorityId);

    private BatchForecast.Sample SampleOf(BatchDraft draft, BatchReach.Reached reached)
    {
        var address = reached.Address;
        var words = LetterWords.In(draft.Language);
        var law = AskedLaw.For(reached.Authority, null, settings.DefaultRegime);
        var letter = BatchLetterText.Fill(draft.Letter, draft.Language, address.Name, law);
        return new BatchForecast.Sample(
            address.Name,
            LetterWords.Fill(words.Addressee, ("authority", address.Name)),
            LetterWords.Fill(words.Subject, ("title", draft.Title)),
            letter + "\n\n" + composer.Footer(draft.Language, address.Name, ("…", "…", "…")));
    }

    private async Task<List<BatchForecast.Open>> OpenAsync(BatchDraft draft, Viewer viewer, CancellationToken cancellation)
    {
        var likeness = TitleLikeness.To(draft.Title);
        if (likeness.Rarest is not { } rarest)
        {
            return [];
        }

        var chosen = Chosen(draft.Id);
        var open = await db.Requests.AsNoTracking().ListedTo(viewer, today.Value)
            .Where(r => chosen.Contains(r.AuthorityId) && r.Outcome == RequestOutcome.None
                && (r.Progress == RequestProgress.AwaitingResponse || r.Progress == RequestProgress.AwaitingClarification))
            .Where(r => r.Slug.Contains(rarest))
            .OrderByDescending(r => r.Id)
            .Select(r => new BatchForecast.Open(r.Slug, r.Title, r.AuthorityId, r.Authority.Name, r.UserId == draft.UserId))
            .ToListAsync(cancellation);
        return [.. open.Where(r => likeness.Holds(r.Title))];
    }
}
