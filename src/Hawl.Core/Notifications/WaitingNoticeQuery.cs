using Hawl.Core.Accounts;
using Hawl.Core.Requests;

namespace Hawl.Core.Notifications;

// What is waited for: an answer that is overdue, or the requester's word on what came.
public sealed class WaitingNoticeQuery(NoticeSight sight, NoticeComposer composer, Links links, HawlSettings settings, TimeProvider clock)
{
    public async Task<Telling> FindOverdueAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var request = await sight.RequestAsync(user, notice.RequestId, cancellation);
        if (request?.State.Standing(sight.Today) is not RequestStanding.Overdue || request.State.DueOn is not { } due || due != notice.On)
        {
            return new Telling.Not("it is no longer overdue, or the person may not see it");
        }

        var law = await sight.LawAsync(request, user.Language, cancellation);
        var latest = await sight.LatestAsync(request, cancellation) is { } day ? Date(user, day) : "";
        return Write("overdue", request, user, ("due", Date(user, due)), ("law", law), ("latest", latest));
    }

    public async Task<Telling> FindUnsaidAsync(Notice notice, User user, CancellationToken cancellation)
    {
        var request = await sight.RequestAsync(user, notice.RequestId, cancellation);
        if (request is not { State.NeedsClassification: true, LastReplyAt: { } at })
        {
            return new Telling.Not("somebody has said what came, or the person may not see it");
        }

        var days = (clock.GetUtcNow().UtcDateTime - at).TotalDays;
        var on = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, settings.TimeZone));
        return Write("what-came", request, user, ("date", Date(user, on)), ("last", days >= AskWhatCame.Reminders[^1] ? "last" : ""));
    }

    private string Date(User user, DateOnly date) => composer.Words(user.Language).Date(date);

    private Telling.Now Write(string name, RequestLine request, User user, params ReadOnlySpan<(string Name, string Value)> more) =>
        new(composer.Write(name, user.Language, new NoticeValues([
            ("name", user.Name),
            ("authority", request.Authority),
            ("title", request.Title),
            ("url", links.Request(request.Slug, user.Language)),
            .. more])));
}
