using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

public static class RequestLines
{
    // The one in which something happened last first, from after the key on.
    public static IQueryable<Request> NewestActivity(this IQueryable<Request> requests, ActivityKey? after)
    {
        var rest = after is { At: var at, Id: var id }
            ? requests.Where(r => r.LastEventAt < at || (r.LastEventAt == at && r.Id < id))
            : requests;
        return rest.OrderByDescending(r => r.LastEventAt).ThenByDescending(r => r.Id);
    }

    // Requests already filtered and ordered, with the authority's name in the reader's language.
    public static async Task<List<RequestLine>> ToLinesAsync(
        this IQueryable<Request> requests, HawlSettings settings, string language, CancellationToken cancellation)
    {
        var lines = await requests.AsNoTracking().Select(r => new RequestLine(
            r.Id,
            r.Slug,
            r.Title,
            r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
            r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Slug).FirstOrDefault() ?? r.Authority.Slug,
            r.User.Name,
            r.User.Slug,
            r.BatchId,
            r.LastEventAt,
            r.SentOn,
            r.LastReplyAt,
            new RequestState(
                r.Progress,
                r.Outcome,
                r.NeedsClassification,
                r.DeliveryProblem,
                r.LastReplyAt != null || r.IncomingMessages.Any(m => m.Automatic == RequestState.Acknowledgement),
                r.DueOn))).ToListAsync(cancellation);
        return [.. lines.Select(l => Redacted(l, settings))];
    }

    private static RequestLine Redacted(RequestLine line, HawlSettings settings)
    {
        var redaction = Redaction.For(settings, line.Id, line.Authority, []);
        return line with { Title = redaction.Text(line.Title), User = redaction.Text(line.User) };
    }
}
