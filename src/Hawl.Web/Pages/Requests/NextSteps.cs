using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// What its requester can do with a request as it stands, the likeliest first. What the law allows comes from the law's own file.
public sealed class NextSteps(Texts texts, DateWords dates)
{
    private const string Reminder = "reminder";

    public IReadOnlyList<NextStep> Of(RequestInHand asked, DateOnly today) =>
        Of(new About(asked.Line.Slug, asked.RegimeId, asked.State, asked.Dates), today);

    // leftOpen: a reply came, and not to all that was asked.
    public IReadOnlyList<NextStep> Of(ShownRequest shown, DateOnly today, bool leftOpen) =>
        Of(new About(shown.Slug, shown.RegimeId, shown.State, shown.Dates) { LeftOpen = leftOpen }, today);

    // By when it is to be done, and whether law or practice says so.
    public IReadOnlyList<string> Time(Remedy remedy, RequestDates on, DateOnly today)
    {
        var time = RequestRemedies.Time(remedy, on);
        if (time?.Due is not { } due)
        {
            return remedy.Clock is null ? [texts["Next.NoDay", remedy.Provenance.Source]] : [];
        }

        var force = time.Law?.Force ?? LimitForce.Must;
        var key = due < today ? "Ended" : "By";
        return [texts[$"Next.{key}.{Words.Of(force)}", dates.WithWeekday(due), time.Law?.Source ?? remedy.Provenance.Source]];
    }

    private List<NextStep> Of(About asked, DateOnly today)
    {
        var steps = Likeliest(asked, today).Concat(Remedies(asked, today)).Concat(Others(asked))
            .DistinctBy(s => s.Path.StartsWith("/law/", StringComparison.Ordinal) ? s.Words : s.Path).ToList();
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
            case RequestStanding.Withdrawn:
                yield return Step("TakeBack", $"/request/{asked.Slug}/withdraw");
                break;
        }

        if (asked.LeftOpen && asked.Allows(RequestStep.FollowUp))
        {
            yield return Step("AskOpen", $"{write}?unanswered");
        }
    }

    private IEnumerable<NextStep> Remedies(About asked, DateOnly today)
    {
        var law = AskedLaw.Named(asked.RegimeId);
        foreach (var (remedy, _) in RequestRemedies.Of(asked.RegimeId, asked.State, asked.Dates, today))
        {
            var language = Languages.Current.Code;
            var hint = string.Join(' ', Time(remedy, asked.Dates, today).Prepend(remedy.Text.In(language)));
            yield return new NextStep(remedy.Name.In(language), hint, PathOf(asked.Slug, law, remedy));
        }
    }

    // A reminder needs no choosing; of a court the law's page tells, and nothing is drafted.
    private static string PathOf(string slug, Regime law, Remedy remedy) => remedy switch
    {
        { Letter: null } => $"{LawPaths.Of(law)}#remedies",
        { Letter: Reminder } => $"/request/{slug}/followups/new?kind=follow-up&remedy={remedy.Id}",
        _ => $"/request/{slug}/challenge/{remedy.Id}",
    };

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

    private NextStep Step(string key, string path) => new(texts[$"Next.{key}"], texts[$"Next.{key}.Hint"], path);

    private sealed record About(string Slug, string RegimeId, RequestState State, RequestDates Dates)
    {
        public bool LeftOpen { get; init; }

        public bool Allows(RequestStep step) => RequestSteps.Allow(State.Progress, step);
    }
}
