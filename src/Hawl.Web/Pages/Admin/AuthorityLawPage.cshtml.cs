using Hawl.Core;
using Hawl.Core.Authorities;
using Hawl.Core.Moderation;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Pages.Admin;

// Under which law an authority is asked, how long it has for an answer, and when it is closed.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class AuthorityLawPageModel(
    AuthorityLawQuery laws, ChangeAuthorityLaw change, CurrentViewer viewer, Texts texts, RefusalWords refusals) : PageModel
{
    private static readonly IReadOnlyList<Regime> Regimes = RegimeLibrary.BuiltIn.All;

    public long Id { get; private set; }

    public required AuthorityLawQuery.Found Found { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? RegimeId { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Closures { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> RegimeOptions => Regimes
        .Select(r => new SelectListItem(NameOf(r), r.Id, r.Id == RegimeId))
        .Prepend(new SelectListItem(texts["Admin.Law.ByTags", NameOf(Found.RegimeByTags)], "", string.IsNullOrEmpty(RegimeId)));

    public IEnumerable<SelectListItem> PeriodOptions =>
    [
        new(
            Found.PeriodByTags is { } own ? texts["Admin.Law.ByTags", own.Name.In(Languages.Current.Code)] : texts["Admin.Law.ByTagsNone"],
            "",
            string.IsNullOrEmpty(Period)),
        new(texts["Admin.Law.Ordinary"], Authority.Ordinary, Period == Authority.Ordinary),
        .. Regimes.SelectMany(r => r.SpecialPeriods.Select(p => (Regime: r, Of: p))).DistinctBy(p => p.Of.Id)
            .Select(p => new SelectListItem(LabelOf(p.Regime, p.Of), p.Of.Id, p.Of.Id == Period)),
    ];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        (Version, RegimeId, Period) = (Found.Version, Found.Law.RegimeId, Found.Law.SpecialPeriod);
        Closures = ClosureLines.Write(Found.Law.Closures);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        var closures = ClosureLines.Read(Closures);
        foreach (var mistake in closures.Mistakes)
        {
            ModelState.AddModelError(
                nameof(Closures), texts[$"Admin.Law.Closures.{Words.Of(mistake.Why)}", CalendarsModel.Text(mistake.Line), mistake.Text]);
        }

        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        try
        {
            var law = new AuthorityLaw(Chosen(RegimeId), Chosen(Period), closures.Closures);
            await change.ExecuteAsync(id, Version, law, viewer.Value.UserId ?? 0, Reason, cancellation);
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            return Again(refusal.Rule == "authority-changed" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }

        return AdminWay.After("law-changed", null, $"/admin/authorities/{id}/law");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await laws.FindAsync(id, cancellation) is not { } found)
        {
            return false;
        }

        (Id, Found) = (id, found);
        return true;
    }

    private static string? Chosen(string? word) => string.IsNullOrEmpty(word) ? null : word;

    private static string NameOf(Regime regime) => regime.Name.In(Languages.Current.Code);

    private string LabelOf(Regime regime, SpecialPeriod period)
    {
        var language = Languages.Current.Code;
        var label = $"{regime.ShortName.In(language)}: {period.Name.In(language)}";
        return period.NeedsLeave ? texts["Admin.Law.NeedsLeave", label] : label;
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
