using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Laws;

// One law as its file has it: what it makes authorities do, by when, and on what grounds they may refuse.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site)]
public sealed class LawPageModel : PageModel
{
    public required Regime Law { get; set; }

    public IActionResult OnGet(string law)
    {
        if (RegimeLibrary.BuiltIn.Find(law) is not { } found)
        {
            return NotFound();
        }

        Law = found;
        return Page();
    }
}
