using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Laws;

// The laws that can be asked under: those of the site's own country, and the others.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site)]
public sealed class LawListModel(LawWords words) : PageModel
{
    public IReadOnlyList<(string Heading, IReadOnlyList<Regime> Laws)> Parts { get; } =
    [
        .. RegimeLibrary.BuiltIn.All.OrderBy(l => l.Name.In(Languages.Current.Code), StringComparer.CurrentCulture)
            .GroupBy(words.IsOfHere).OrderByDescending(g => g.Key)
            .Select(g => (g.Key ? "Law.Here" : "Law.Elsewhere", (IReadOnlyList<Regime>)[.. g])),
    ];
}
