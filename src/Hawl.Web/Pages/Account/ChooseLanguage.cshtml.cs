using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class ChooseLanguageModel(
    AccountFactsQuery query, ChooseLanguage choose, CurrentViewer viewer, PageLinks links, Texts texts) : PageModel
{
    [BindProperty]
    public string? Chosen { get; set; }

    public IReadOnlyList<Choice> Choices => [.. Languages.All.Select(l => new Choice(l.Code, texts.In(l, "Language.Name")))];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Chosen = (await query.OfAsync(viewer.Value.UserId ?? 0, cancellation)).Language;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Languages.Find(Chosen) is not { } language)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await choose.ExecuteAsync(viewer.Value.UserId ?? 0, language.Code, cancellation);
        return Redirect(links.To("/profile/settings?done=language"));
    }
}
