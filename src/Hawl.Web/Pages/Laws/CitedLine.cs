using Hawl.Law.Regimes;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Laws;

// A ground that the replies to a request name, with the page that says what it means.
public sealed record CitedLine(string Words, string? Path)
{
    public static CitedLine Of(string regimeId, string provision)
    {
        var name = LawWords.Capital(LawWords.Reference(provision));
        if (RegimeLibrary.BuiltIn.Find(regimeId) is not { } law)
        {
            return new CitedLine(name, null);
        }

        var title = law.Exemptions.FirstOrDefault(e => e.Ref == provision)?.Title
            ?? law.Grounds.FirstOrDefault(g => g.Ref == provision)?.Title;
        return title is null
            ? new CitedLine(name, LawPaths.Of(law) + "#exemptions")
            : new CitedLine($"{name}: {title.In(Languages.Current.Code)}", LawPaths.Of(law, provision));
    }
}
