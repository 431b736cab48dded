using Hawl.Core.Requests;
using Hawl.Core.Statistics;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Laws;

// One exemption or other ground of a law: what it means, when it holds, and how often it is named here.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Law)]
public sealed class ProvisionPageModel(CitationTalliesQuery tallies) : PageModel
{
    private const int Newest = 5;

    public required Regime Law { get; set; }

    public Exemption? Exemption { get; private set; }

    public Ground? Ground { get; private set; }

    // To how many requests a reply names it.
    public int Requests { get; private set; }

    // What it is part of, where replies name only that.
    public (string Ref, int Requests)? Whole { get; private set; }

    public IReadOnlyList<RequestLine> Examples { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string law, string provision, CancellationToken cancellation)
    {
        if (RegimeLibrary.BuiltIn.Find(law) is not { } found)
        {
            return NotFound();
        }

        Law = found;
        Exemption = found.Exemptions.FirstOrDefault(e => LawPaths.NameOf(e.Ref) == provision);
        Ground = Exemption is null ? found.Grounds.FirstOrDefault(g => LawPaths.NameOf(g.Ref) == provision) : null;
        if ((Exemption?.Ref ?? Ground?.Ref) is not { } reference)
        {
            return NotFound();
        }

        var named = await tallies.OfLawAsync(law, cancellation);
        Requests = named.GetValueOrDefault(reference);
        var whole = reference.Split('(')[0];
        Whole = whole != reference && named.TryGetValue(whole, out var many) ? (whole, many) : null;
        Examples = await tallies.NewestAsync(law, reference, Newest, Languages.Current.Code, cancellation);
        return Page();
    }
}
