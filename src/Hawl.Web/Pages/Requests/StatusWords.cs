using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Clocks;
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
            ("Replied", on.LastReply == on.Answered || on.LastReply == on.FirstReply ? null : on.LastReply),
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
            return texts["Status.unsent"];
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
        if (standing is not RequestStanding.Withdrawn && request.Dates.Answered is { } answered && Clock(request) is { } deadline)
        {
            var state = deadline.At(answered);
            yield return state.Standing switch
            {
                DeadlineStanding.Ahead => texts["Status.InTime", dates.Full(answered)],
                DeadlineStanding.DueToday => texts["Status.LastDay", dates.Full(answered)],
                _ => texts["Status.Late", dates.Full(answered), state.InWords(Languages.Current.Code), dates.Full(deadline.Due)],
            };
        }
    }

    // By when one can be asked for, or should be answered.
    private IEnumerable<string> Review(ShownRequest request, RequestStanding standing, DateOnly today)
    {
        if (standing is RequestStanding.Review && request.Dates.ReviewAsked is { } asked
            && ReviewClocks.ToAnswer(request.RegimeId, asked, request.Reckoning) is { } answer)
        {
            yield return texts[answer.Due < today ? "Status.ReviewLate" : "Status.ReviewDue", dates.WithWeekday(answer.Due)];
        }

        if (request.State.Outcome is not (RequestOutcome.None or RequestOutcome.Full) && request.State.Progress is RequestProgress.Closed
            && request.Dates.Answered is { } answered
            && ReviewClocks.ToAsk(request.RegimeId, answered, request.Reckoning) is { } ask
            && ask.Due >= today)
        {
            yield return texts["Status.ReviewUntil", dates.WithWeekday(ask.Due)];
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

        if (request.ByPost)
        {
            yield return texts["Status.ByPost"];
        }

        if (request.Reported)
        {
            yield return texts["Status.Reported"];
        }
    }

    private static string? StateWords(ShownRequest request, DateOnly today) => Clock(request)?.At(today).InWords(Languages.Current.Code);

    private static Deadline? Clock(ShownRequest request) =>
        request.Dates.CountedFrom is { } day ? RequestDeadline.Of(request.RegimeId, day, request.Reckoning, request.State.DueOn) : null;

    private static string Regulator(ShownRequest request, DateOnly today) =>
        AskedLaw.Named(request.RegimeId).RegulatorOn(today)?.Name.In(Languages.Current.Code) ?? "";
}
