using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Law.Cases;

// What the extensions claimed of a clock come to.
internal sealed record CaseExtension(Deadline? Law, DateOnly? AuthorityDate, IReadOnlyList<Wording> Remarks)
{
    // Null where none was claimed that the law has for this clock.
    public static CaseExtension? Of(Clock clock, DateOnly dayZero, Deadline? ordinary, Circumstances circumstances, CaseView view)
    {
        var rules = view.State.Regime.Extensions.Where(one => one.Extends == clock.Id && one.Provenance.HoldsOn(dayZero)).ToList();
        var claims = clock.Start == ClockStart.ReviewRequested ? view.State.ReviewExtensions : view.State.Extensions;
        if (rules.Count == 0 || (claims.Count == 0 && view.Facts.ExtensionDays is null))
        {
            return null;
        }

        var remarks = new List<Wording>();
        var own = claims.LastOrDefault(claim => claim.NewDate is not null)?.NewDate;
        if (own is { } named)
        {
            remarks.Add(Wording.InEvery(book => book.Say("own-date", ("date", book.Date(named)))));
        }

        var good = claims.Where(claim => IsGood(claim, Rule(rules, claim), ordinary, view, remarks)).ToList();
        if (good.Count == 0 && claims.Count > 0)
        {
            return new CaseExtension(ordinary, own, remarks);
        }

        var rule = good.Count > 0 ? Rule(rules, good[0]) : rules[0];
        if (good.Count > 1)
        {
            remarks.Add(Wording.InEvery(book => book.Say("extension.again", good.Count)));
            remarks.AddRange(rule.MayRepeat ? [] : [Wording.InEvery(book => book.Say("extension.once"))]);
        }

        var claimed = circumstances with { Extension = good.Sum(claim => claim.Days) is > 0 and var days ? days : circumstances.Extension };
        return new CaseExtension(Extended(rule, clock, dayZero, claimed, view), own, [Named(rule), .. remarks]);
    }

    private static Extension Rule(List<Extension> rules, CaseEvent claim) =>
        rules.FirstOrDefault(one => one.Id == claim.Extension) ?? rules[0];

    private static Wording Named(Extension rule) =>
        Wording.InEvery(book => book.Say("extension", ("why", rule.Name.In(book.Language)), ("source", rule.Provenance.Source)));

    // An extension is claimed within the time it extends, and one to weigh the public interest for an exemption that has it weighed.
    private static bool IsGood(CaseEvent claim, Extension rule, Deadline? ordinary, CaseView view, List<Wording> remarks)
    {
        if (ordinary is not null && claim.Date > ordinary.Due)
        {
            remarks.Add(Wording.InEvery(book => book.Say("extension.late", ("date", book.Date(claim.Date)))));
            return false;
        }

        if (rule.QualifiedOnly && claim.Ref is { } reference && view.State.Regime.FindExemption(reference) is { } exemption
            && exemption.Kind == ExemptionKind.Absolute && exemption.Conditions.Count == 0)
        {
            remarks.Add(Wording.InEvery(book => book.Say("extension.absolute", ("what", exemption.Ref))));
            return false;
        }

        return true;
    }

    // Where the law sets no number, only what the authority said counts: so many more days, or its own date.
    private static Deadline? Extended(Extension rule, Clock clock, DateOnly dayZero, Circumstances claimed, CaseView view)
    {
        if (rule.Becomes is { } id && view.State.Regime.FindClock(id) is { } longer)
        {
            return view.Due(longer, dayZero, claimed);
        }

        return claimed.Extension is { } more
            ? view.Due(clock.Longer(more, rule.Provenance.Source), dayZero, claimed with { Extension = null })
            : null;
    }
}
