using System.Globalization;
using Hawl.Core;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Law.Words;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Laws;

// What the files of laws say, in sentences.
public sealed class LawWords(Texts texts, HawlSettings settings, SiteToday today)
{
    private static string Language => Languages.Current.Code;

    // "section 43(2)" of s.43(2); references in another manner stand as they are written.
    public static string Reference(string reference) => ProvisionNames.In(Language, reference);

    public static string Heading(string reference, string title) => $"{Capital(Reference(reference))}: {title}";

    public bool IsOfHere(Regime law) => Country(law) == Country(RegimeLibrary.BuiltIn.Find(settings.DefaultRegime));

    public string? Regulator(Regime law) => law.RegulatorOn(today.Value)?.Name.In(Language);

    public Uri? RegulatorPage(Regime law) => law.RegulatorOn(today.Value)?.Web;

    // The limits of a clock that are law now, each as a sentence with what sets it.
    public IEnumerable<string> Limits(Clock clock) =>
        clock.Limits.Where(l => l.To is null || l.To >= today.Value).Select(l => Limit(l, clock.Start));

    // How long there is for an answer, in a sentence.
    public string Answer(Regime law)
    {
        var limit = Limits(law.ResponseClock).FirstOrDefault() ?? "";
        return texts["Law.Answer", limit.Length == 0 ? limit : char.ToLower(limit[0], CultureInfo.CurrentCulture) + limit[1..]];
    }

    public string Limit(Limit limit, ClockStart start)
    {
        var length = texts.Count($"Law.Limit.{Words.Of(limit.Unit)}", limit.Count);
        var most = limit.AtMost is { } days ? " " + texts["Law.Limit.AtMost", days] : "";
        var from = texts[$"Law.From.{Words.Of(start)}"];
        return limit.Unit is LimitUnit.Promptly
            ? $"{length} {Source(limit.Force, limit.Source)}"
            : $"{length} {from}{most} {Source(limit.Force, limit.Source)}";
    }

    public string Source(LimitForce force, string source) => texts[$"Law.Sets.{Words.Of(force)}", source];

    public IEnumerable<string> Course(Regime law)
    {
        foreach (var one in law.Interruptions.Where(i => i.Provenance.HoldsOn(today.Value)))
        {
            yield return texts[$"Law.Interruption.{Words.Of(one.Kind)}.{Words.Of(one.Effect)}", one.Provenance.Source];
        }

        foreach (var one in law.Extensions.Where(e => e.Provenance.HoldsOn(today.Value)))
        {
            yield return texts[
                one.QualifiedOnly ? "Law.Extension.Qualified" : "Law.Extension", one.Name.In(Language), one.Provenance.Source];
        }
    }

    // By when it can be done, as the law counts it; null where there is no limit.
    public string? Time(Regime law, Remedy remedy) =>
        remedy.Clock is { } id && law.FindClock(id) is { } clock ? string.Join(" ", Limits(clock)) : null;

    public string Cost(CostLimit limit)
    {
        var sign = limit.Currency switch { "GBP" => "£", "EUR" => "€", var code => $"{code} " };
        var amount = string.Create(CultureInfo.InvariantCulture, $"{sign}{limit.Amount}");
        var hours = limit.Hours is { } many ? " " + texts.Count("Law.Cost.Hours", many) : "";
        return texts["Law.Cost", limit.For.In(Language), amount] + hours;
    }

    public string Kind(ExemptionKind kind) => texts[$"Law.Kind.{Words.Of(kind)}"];

    public string Basis(ExemptionBasis basis) => texts[$"Law.Basis.{Words.Of(basis)}"];

    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    private static string? Country(Regime? law) => law?.Jurisdiction.Split('-')[0];
}
