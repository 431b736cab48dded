using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// What came of a request, in sentences and as steps on a line.
public sealed class StatusWords(Texts texts, DateWords dates)
{
    public IReadOnlyList<string> Sentences(ShownRequest request, DateOnly today)
    {
        var standing = request.State.Standing(today);
        return
        [
            Main(request, standing, today),
            .. Answer(request, standing),
            .. Clock(request, today),
            .. Review(request, standing, today),
            .. Flags(request, standing, today),
        ];
    }

    public IReadOnlyList<TimelineStep> Steps(ShownRequest request, DateOnly today)
    {
        var on = request.Dates;
        (string Key, DateOnly? Date)[] done =
        [
            ("Sent", on.Sent),
            ("Acknowledged", on.Acknowledged),
            ("CameBack", request.State.DeliveryProblem ? on.Failed : null),
            ("Replied", on.FirstReply == on.Answered ? null : on.FirstReply),
            ("Answered", on.Answered),
            ("Replied", on.LastWord == on.Answered || on.LastWord == on.FirstReply ? null : on.LastWord),
            ("Withdrawn", on.Withdrawn),
        ];
        var steps = done.Where(s => s.Date is not null).OrderBy(s => s.Date)
            .Select(s => new TimelineStep(texts[$"Step.{s.Key}"], s.Date, true));
        return request.State.IsAwaited(today) && request.State.DueOn is { } due
            ? [.. steps, new TimelineStep(texts["Step.Due"], due, false, StateWords(request, today))]
            : [.. steps];
    }

    private string Main(ShownRequest request, RequestStanding standing, DateOnly today)
    {
        if (request.State.IsAwaited(today) && request.State.DueOn is null)
        {
            return request.Dates.Course.Response switch
            {
                null => texts["Status.unsent"],
                { PausedSince: { } since } => texts["Status.Paused", request.Authority, dates.Full(since)],
                _ => texts["Status.NoDate", request.Authority],
            };
        }

        return texts[
            $"Status.{Words.Of(standing)}",
            request.Authority,
            request.User,
            request.State.DueOn is { } due ? dates.WithWeekday(due) : "",
            StateWords(request, today) ?? "",
            request.Dates.LastReply is { } reply ? dates.Full(reply) : "",
            Regulator(request, today)];
    }

    // When the answer came, measured by the law.
    private IEnumerable<string> Answer(ShownRequest request, RequestStanding standing)
    {
        if (standing is not RequestStanding.Withdrawn && request.State.Outcome is not RequestOutcome.None
            && request.Dates.Course.Response is { Ended: { } answered } response)
        {
            yield return response switch
            {
                { Due: null } => texts["Status.CameOn", dates.Full(answered)],
                { Due: { } due } when answered < due => texts["Status.InTime", dates.Full(answered)],
                { Due: { } due } when answered == due => texts["Status.LastDay", dates.Full(answered)],
                { Due: { } due } => texts[
                    "Status.Late", dates.Full(answered), response.At(answered)?.InWords(Languages.Current.Code), dates.Full(due)],
            };
        }
    }

    // Why the day is another than the ordinary one, or is none.
    private IEnumerable<string> Clock(ShownRequest request, DateOnly today)
    {
        if (!request.State.IsAwaited(today) || request.Dates.Course.Response is not { Ended: null } response)
        {
            yield break;
        }

        if (response.LongOverdueAfter < today)
        {
            yield return texts["Status.LongOverdue", dates.Full(response.LongOverdueAfter ?? today)];
        }
        else if (response.Law?.Latest is { } latest)
        {
            yield return texts["Status.Latest", dates.WithWeekday(latest)];
        }

        if (response.AuthorityDate is { } own && own != response.Due)
        {
            yield return texts["Status.OwnDate", request.Authority, dates.WithWeekday(own)];
        }
    }

    // By when one can be asked for, or should be answered.
    private IEnumerable<string> Review(ShownRequest request, RequestStanding standing, DateOnly today)
    {
        if (standing is RequestStanding.Review && request.Dates.Course.Review is { Ended: null, Due: { } answer })
        {
            yield return texts[answer < today ? "Status.ReviewLate" : "Status.ReviewDue", dates.WithWeekday(answer)];
        }

        if (request.State.Outcome is not (RequestOutcome.None or RequestOutcome.Full) && request.State.Progress is RequestProgress.Closed
            && request.Dates.Course.ToAskForReview is { Ended: null, Due: { } ask } && ask >= today)
        {
            yield return texts["Status.ReviewUntil", dates.WithWeekday(ask)];
        }
    }

    private IEnumerable<string> Flags(ShownRequest request, RequestStanding standing, DateOnly today)
    {
        if (request.State.NeedsClassification && standing is not RequestStanding.Replied and not RequestStanding.Withdrawn)
        {
            yield return texts["Status.NewReply"];
        }

        if (request.State.NeedsClassification && request.OthersFrom is { } others && others <= today)
        {
            yield return texts["Status.Others"];
        }

        if (request.State.DeliveryProblem && standing is not RequestStanding.Undelivered)
        {
            yield return texts["Status.DeliveryProblem"];
        }

        if (request.Dates.IsReadByMachine)
        {
            yield return texts["Status.ReadByMachine"];
        }

        if (request.ByPost)
        {
            yield return texts["Status.ByPost"];
        }

        if (request.Reported)
        {
            yield return texts["Status.Reported"];
        }
    }

    private static string? StateWords(ShownRequest request, DateOnly today) =>
        request.Dates.Course.Response?.At(today)?.InWords(Languages.Current.Code);

    private static string Regulator(ShownRequest request, DateOnly today) =>
        AskedLaw.Named(request.RegimeId).RegulatorOn(today)?.Name.In(Languages.Current.Code) ?? "";
}
