using System.Globalization;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Cases;

/// Cases under every law, with everything that bears on their dates, in any order.
internal sealed class RandomCases(int seed)
{
    private static readonly DateOnly _first = new(2012, 1, 2);
    private static readonly CaseEventType[] _kinds = [.. Enum.GetValues<CaseEventType>().Except([CaseEventType.Sent])];
    private static readonly string[] _places = ["england-and-wales", "scotland", "northern-ireland"];

    private readonly Random random = new(seed);

    public (Regime Regime, CaseFacts Facts, DateOnly Today) Next()
    {
        var regime = Any(RegimeLibrary.BuiltIn.All);
        var sent = _first.AddDays(random.Next(13 * 365));
        var far = Any([60, 90, 250]);
        var events = Enumerable.Range(0, random.Next(9)).Select(_ => Event(regime, sent.AddDays(random.Next(far))))
            .Prepend(new CaseEvent { Type = CaseEventType.Sent, Date = sent });
        var facts = new CaseFacts
        {
            Events = [.. events.OrderBy(one => one.Date)],
            SpecialPeriod = Now(3) && regime.SpecialPeriods.Count > 0 ? Any(regime.SpecialPeriods).Id : null,
            Closed = Now(4) ? [Closed(sent)] : [],
            Calendar = Now(4) ? Any(_places) : null,
            Holidays = Now(5) ? [sent.AddDays(random.Next(40)), sent.AddDays(random.Next(90))] : [],
            ExtensionDays = Now(8) ? random.Next(1, 30) : null,
            Told = Now(8) ? sent.AddDays(random.Next(90)) : null,
        };
        return (regime, facts, sent.AddDays(random.Next(far + 60)));
    }

    public IReadOnlyList<DateOnly> Holidays(DateOnly around) =>
        [.. Enumerable.Range(0, 4).Select(_ => around.AddDays(random.Next(-60, 60)))];

    public static string Told(CaseFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", facts.Events.Select(Told))}; {facts.SpecialPeriod} {facts.Calendar} closed {string.Join(' ', facts.Closed)} "
        + $"holidays {string.Join(' ', facts.Holidays)} more {facts.ExtensionDays} told {facts.Told:yyyy-MM-dd}");

    private CaseEvent Event(Regime regime, DateOnly on)
    {
        var one = new CaseEvent { Type = Any(_kinds), Date = on };
        return one.Type != CaseEventType.Extension ? one : one with
        {
            NewDate = Now(2) ? on.AddDays(random.Next(60)) : null,
            Days = Now(3) ? random.Next(1, 40) : null,
            Extension = Now(2) && regime.Extensions.Count > 0 ? Any(regime.Extensions).Id : null,
            Ref = Now(3) && regime.Exemptions.Count > 0 ? Any(regime.Exemptions).Ref : null,
        };
    }

    private DateSpan Closed(DateOnly sent)
    {
        var from = sent.AddDays(random.Next(-10, 40));
        return new DateSpan(from, from.AddDays(random.Next(80)));
    }

    private static string Told(CaseEvent one) => string.Create(
        CultureInfo.InvariantCulture, $"{one.Type} {one.Date:yyyy-MM-dd} {one.NewDate:yyyy-MM-dd} {one.Days} {one.Extension} {one.Ref}");

    private bool Now(int times) => random.Next(times) == 0;

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
