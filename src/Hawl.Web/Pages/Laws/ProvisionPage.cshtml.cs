using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Laws;

// One exemption or other ground of a law: what it means, and when it holds.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site)]
public sealed class ProvisionPageModel : PageModel
{
    public required Regime Law { get; set; }

    public Exemption? Exemption { get; private set; }

    public Ground? Ground { get; private set; }

    public IActionResult OnGet(string law, string provision)
    {
        if (RegimeLibrary.BuiltIn.Find(law) is not { } found)
        {
            return NotFound();
        }

        Law = found;
        Exemption = found.Exemptions.FirstOrDefault(e => LawPaths.NameOf(e.Ref) == provision);
        Ground = Exemption is null ? found.Grounds.FirstOrDefault(g => LawPaths.NameOf(g.Ref) == provision) : null;
        return Exemption is null && Ground is null ? NotFound() : Page();
    }
}
