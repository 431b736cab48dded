using Hawl.Law.Regimes;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Laws;

// A line in a law's list of exemptions or other grounds: where its page is, what it is called, and of what kind it is.
public sealed record ProvisionLine(string Path, string Ref, string Title, ExemptionKind? Kind)
{
    public static IReadOnlyList<ProvisionLine> Exemptions(Regime law) =>
        [.. law.Exemptions.Select(e => new ProvisionLine(LawPaths.Of(law, e.Ref), e.Ref, e.Title.In(Languages.Current.Code), e.Kind))];

    public static IReadOnlyList<ProvisionLine> Grounds(Regime law) =>
        [.. law.Grounds.Select(g => new ProvisionLine(LawPaths.Of(law, g.Ref), g.Ref, g.Title.In(Languages.Current.Code), null))];
}
