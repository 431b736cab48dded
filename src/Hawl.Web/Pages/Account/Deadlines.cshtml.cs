using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

// The secret address of one's own deadlines, shown when it is made and never again.
[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class DeadlinesModel(AccountFactsQuery query, CurrentViewer viewer, Links links, PageLinks pages) : PageModel
{
    public bool HasLink { get; private set; }

    public string? Address { get; private set; }

    private long UserId => viewer.Value.UserId ?? 0;

    public async Task OnGetAsync(CancellationToken cancellation) => HasLink = (await query.OfAsync(UserId, cancellation)).HasDeadlineLink;

    public async Task OnPostAsync([FromServices] MakeDeadlineLink make, CancellationToken cancellation)
    {
        Address = links.Deadlines(await make.ExecuteAsync(UserId, cancellation));
        HasLink = true;
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndDeadlineLink end, CancellationToken cancellation)
    {
        await end.ExecuteAsync(UserId, cancellation);
        return Redirect(pages.To("/profile/settings?done=deadlines"));
    }
}
