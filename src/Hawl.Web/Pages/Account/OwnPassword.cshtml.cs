using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ProofRequired]
[ResponseCache(NoStore = true)]
public sealed class OwnPasswordModel(AccountFactsQuery query, ChangeOwnPassword change, PageLinks links, Texts texts) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (HttpContext.Features.Get<SignedInPerson>() is not { } person)
        {
            return Forbid();
        }

        var facts = await query.OfAsync(person.UserId, cancellation);
        ModelState.JudgePassword("Password", Password, texts, facts.Email, facts.Name);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await change.ExecuteAsync(person.UserId, person.SessionId, Password ?? "", cancellation);
        return Redirect(links.To("/profile/settings?done=password"));
    }
}
