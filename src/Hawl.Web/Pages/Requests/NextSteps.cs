using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// What its requester can do with a request as it stands, the likeliest first.
public sealed class NextSteps(Texts texts, DateWords dates)
{
    public IReadOnlyList<NextStep> Of(RequestInHand asked, DateOnly today) =>
        Of(new About(asked.Line.Slug, asked.RegimeId, asked.State, asked.Dates), today);

    public IReadOnlyList<NextStep> Of(ShownRequest shown, DateOnly today) =>
        Of(new About(shown.Slug, shown.RegimeId, shown.State, shown.Dates), today);

    private List<NextStep> Of(About asked, DateOnly today)
    {
        var steps = Likeliest(asked, today).Concat(Others(asked)).DistinctBy(s => s.Path).ToList();
        return [.. steps.Select((s, i) => s with { IsFirst = i == 0 })];
    }

    private IEnumerable<NextStep> Likeliest(About asked, DateOnly today)
    {
        var write = $"/request/{asked.Slug}/followups/new";
        if (asked.State.NeedsClassification)
        {
            yield return Step("Say", $"/request/{asked.Slug}/classifications");
        }

        switch (asked.State.Standing(today))
        {
            case RequestStanding.Clarification:
                yield return Step("Clarify", $"{write}?kind=clarification");
                break;
            case RequestStanding.Full:
                yield return Step("Thank", $"{write}?kind=thanks");
                break;
            case RequestStanding.Overdue:
                yield return Step("Remind", write);
                yield return Step("ReviewOfSilence", $"{write}?kind=internal-review");
                break;
            case RequestStanding.Partial or RequestStanding.Refused or RequestStanding.Ncnd or RequestStanding.NotHeld
                or RequestStanding.NilReturn:
                yield return new NextStep(texts["Next.Review"], ReviewHint(asked, today), $"{write}?kind=internal-review");
                break;
            case RequestStanding.Withdrawn:
                yield return Step("TakeBack", $"/request/{asked.Slug}/withdraw");
                break;
        }
    }

    private IEnumerable<NextStep> Others(About asked)
    {
        if (asked.Allows(RequestStep.FollowUp))
        {
            yield return Step("Write", $"/request/{asked.Slug}/followups/new");
        }

        if (asked.Allows(RequestStep.NotYet))
        {
            yield return Step("Record", $"/request/{asked.Slug}/recorded/new");
            yield return Step("SayAgain", $"/request/{asked.Slug}/classifications");
        }

        if (asked.Dates.Course.Response is not null)
        {
            yield return Step("Note", $"/request/{asked.Slug}/clock");
        }

        if (asked.Allows(RequestStep.Withdraw))
        {
            yield return Step("Withdraw", $"/request/{asked.Slug}/withdraw");
        }
    }

    private string ReviewHint(About asked, DateOnly today)
    {
        return asked.Dates.Course.ToAskForReview?.Due is not { } day ? texts["Next.Review.Hint"]
            : day < today ? texts["Next.ReviewLate.Hint", dates.WithWeekday(day)]
            : texts["Next.ReviewUntil.Hint", dates.WithWeekday(day)];
    }

    private NextStep Step(string key, string path) => new(texts[$"Next.{key}"], texts[$"Next.{key}.Hint"], path);

    private sealed record About(string Slug, string RegimeId, RequestState State, RequestDates Dates)
    {
        public bool Allows(RequestStep step) => RequestSteps.Allow(State.Progress, step);
    }
}
