using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Cases;

/// What somebody who lived through a case has written down by now.
internal sealed class LivedEvents(Regime regime)
{
    private DateOnly? complained;
    private DateOnly? appealed;

    public List<Question> Questions { get; } = [];

    public List<CaseEvent> Claims { get; } = [];

    public List<CaseEvent> ReviewClaims { get; } = [];

    public DateOnly? Received { get; private set; }

    public DateOnly DayZero { get; private set; }

    public DateOnly? Responded { get; private set; }

    public DateOnly? Answered { get; private set; }

    public DateOnly? ReviewAsked { get; private set; }

    public DateOnly? ReviewAnswered { get; private set; }

    public DateOnly? Decided { get; private set; }

    private bool IsReviewed => ReviewAsked is not null && ReviewAnswered is null;

    private bool IsAwaited => Received is not null && Responded is null;

    public DateOnly? On(ClockEnd end) => end switch
    {
        ClockEnd.Response => Responded,
        ClockEnd.ReviewRequested => ReviewAsked,
        ClockEnd.ReviewAnswered => ReviewAnswered,
        ClockEnd.Complaint => complained,
        ClockEnd.Appeal => appealed,
        _ => null,
    };

    // Those on which the authority waited and which do not count: the days of the question and of the answer too.
    public HashSet<DateOnly> DaysWaited()
    {
        var days = new HashSet<DateOnly>();
        foreach (var one in Questions.Where(one => one.Rule.Effect == InterruptionEffect.LeavesOut && one.Asked is not null))
        {
            for (var day = one.Asked; day <= one.Answered; day = day.Value.AddDays(1))
            {
                days.Add(day.Value);
            }
        }

        return days;
    }

    public void Hear(CaseEvent one)
    {
        var day = one.Date;
        switch (one.Type)
        {
            case CaseEventType.Sent when Received is null:
            case CaseEventType.Received when Questions.Count == 0:
                (Received, DayZero) = (day, day);
                break;
            case CaseEventType.ClarificationAsked or CaseEventType.InformationRequested when IsAwaited:
            case CaseEventType.IdentityRequested or CaseEventType.FeeNotice when IsAwaited:
                Ask(Kind(one.Type), day);
                break;
            case CaseEventType.ClarificationReceived or CaseEventType.InformationReceived when IsAwaited:
            case CaseEventType.IdentityReceived or CaseEventType.FeePaid when IsAwaited:
                Answer(Kind(one.Type), day);
                break;
            case CaseEventType.Extension when IsReviewed:
                ReviewClaims.Add(one);
                break;
            case CaseEventType.Extension when IsAwaited:
                Claims.Add(one);
                break;
            default:
                HearOfTheOutcome(one.Type, day);
                break;
        }
    }

    private void HearOfTheOutcome(CaseEventType type, DateOnly day)
    {
        switch (type)
        {
            case CaseEventType.Response or CaseEventType.Refusal:
                Answered = ReviewAsked is null || Responded is null ? day : Answered;
                Responded ??= day;
                break;
            case CaseEventType.ReviewRequested when !IsReviewed:
                (ReviewAsked, ReviewAnswered) = (day, null);
                ReviewClaims.Clear();
                break;
            case CaseEventType.ReviewAnswered when IsReviewed:
                ReviewAnswered = day;
                break;
            case CaseEventType.Complaint:
                complained ??= day;
                break;
            case CaseEventType.DecisionNotice:
                Decided ??= day;
                break;
            case CaseEventType.Appeal:
                appealed ??= day;
                break;
        }
    }

    private void Ask(InterruptionKind kind, DateOnly day)
    {
        if (!Questions.Exists(one => one.Rule.Kind == kind && one.Answered is null) && Rule(kind, day) is { } rule
            && !(rule.Once && Questions.Exists(one => one.Rule.Once && one.Asked is not null)))
        {
            Questions.Add(new Question(rule, day));
        }
    }

    private void Answer(InterruptionKind kind, DateOnly day)
    {
        var open = Questions.Find(one => one.Rule.Kind == kind && one.Answered is null);
        if (open is null && Rule(kind, day) is { } rule)
        {
            open = new Question(rule, null);
            Questions.Add(open);
        }

        if (open is not null)
        {
            open.Answered = day;
            DayZero = open.Rule.Effect == InterruptionEffect.Restarts ? day : DayZero;
        }
    }

    private Interruption? Rule(InterruptionKind kind, DateOnly day) =>
        regime.Interruptions.FirstOrDefault(one => one.Kind == kind && one.Provenance.HoldsOn(day));

    private static InterruptionKind Kind(CaseEventType type) => type switch
    {
        CaseEventType.ClarificationAsked or CaseEventType.ClarificationReceived => InterruptionKind.Clarification,
        CaseEventType.InformationRequested or CaseEventType.InformationReceived => InterruptionKind.Information,
        CaseEventType.IdentityRequested or CaseEventType.IdentityReceived => InterruptionKind.Identity,
        _ => InterruptionKind.Fee,
    };

    internal sealed class Question(Interruption rule, DateOnly? asked)
    {
        public Interruption Rule => rule;

        public DateOnly? Asked => asked;

        public DateOnly? Answered { get; set; }
    }
}
