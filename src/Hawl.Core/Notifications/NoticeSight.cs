using System.Linq.Expressions;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// What the person who is written to may see, as their own pages show it: nothing else stands in a notice.
public sealed class NoticeSight(
    HawlContext db, HawlSettings settings, SiteToday today, RequestDatesQuery dates, AcknowledgementsQuery acknowledgements)
{
    // A mail is read, not searched.
    public const int MostLines = 40;

    public DateOnly Today => today.Value;

    public static Viewer Of(User user) =>
        new(user.Id, user.Role is UserRole.Moderator or UserRole.Admin, user.Role is UserRole.Admin);

    // One more than is shown, where there are more.
    public Task<List<RequestLine>> RequestsAsync(
        User user, CancellationToken cancellation, params IEnumerable<Expression<Func<Request, bool>>> which) =>
        which.Aggregate(db.Requests.VisibleTo(Of(user), today.Value).Where(r => r.UserId == user.Id), (all, rule) => all.Where(rule))
            .OrderBy(r => r.BatchId).ThenBy(r => r.BatchPosition).ThenBy(r => r.Id).Take(MostLines + 1)
            .ToLinesAsync(settings, user.Language, cancellation);

    public async Task<RequestLine?> RequestAsync(User user, long? id, CancellationToken cancellation) =>
        (await RequestsAsync(user, cancellation, r => r.Id == id)).SingleOrDefault();

    // Nobody is told of what says no more than that the letter has arrived: the page has it as one line.
    public Task<IReadOnlySet<long>> AcknowledgementsAsync(IReadOnlyCollection<long> requests, CancellationToken cancellation) =>
        acknowledgements.FindAsync(requests, cancellation);

    // The last day that there can be for the answer, where days on which the authority is closed are not known; else null.
    public async Task<DateOnly?> LatestAsync(RequestLine request, CancellationToken cancellation) =>
        (await dates.FindAsync(request.Id, request.State, cancellation)).Course.Response?.Law?.Latest;

    // The name of the law it was made under.
    public async Task<string> LawAsync(RequestLine request, string language, CancellationToken cancellation) => AskedLaw
        .Named(await db.Requests.Where(r => r.Id == request.Id).Select(r => r.RegimeId).SingleAsync(cancellation)).Name.In(language);
}
