using Hawl.Core.Statistics;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Laws;

// One law as its file has it: what it makes authorities do, by when, and on what grounds they may refuse.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Law)]
public sealed class LawPageModel(CitationTalliesQuery tallies) : PageModel
{
    public required Regime Law { get; set; }

    // To how many requests a reply names each of its grounds.
    public IReadOnlyDictionary<string, int> Named { get; private set; } = new Dictionary<string, int>();

    public async Task<IActionResult> OnGetAsync(string law, CancellationToken cancellation)
    {
        if (RegimeLibrary.BuiltIn.Find(law) is not { } found)
        {
            return NotFound();
        }

        (Law, Named) = (found, await tallies.OfLawAsync(law, cancellation));
        return Page();
    }
}
