using Hawl.Law.Regimes;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Laws;

// A line in a law's list of exemptions or other grounds: where its page is, what it is called, of what kind it is, and to how many
// requests a reply names it.
public sealed record ProvisionLine(string Path, string Ref, string Title, ExemptionKind? Kind, int Requests)
{
    public static IReadOnlyList<ProvisionLine> Exemptions(Regime law, IReadOnlyDictionary<string, int> named) =>
    [
        .. law.Exemptions.Select(e => new ProvisionLine(
            LawPaths.Of(law, e.Ref), e.Ref, e.Title.In(Languages.Current.Code), e.Kind, named.GetValueOrDefault(e.Ref))),
    ];

    public static IReadOnlyList<ProvisionLine> Grounds(Regime law, IReadOnlyDictionary<string, int> named) =>
    [
        .. law.Grounds.Select(g => new ProvisionLine(
            LawPaths.Of(law, g.Ref), g.Ref, g.Title.In(Languages.Current.Code), null, named.GetValueOrDefault(g.Ref))),
    ];
}
