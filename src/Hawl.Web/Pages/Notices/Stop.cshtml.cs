using Hawl.Core.Notifications;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Notices;

// Where a mail leads those who want no more of its kind. The token is the proof; mail programs post to it without cookies, without
// any field of ours, and follow no redirect (RFC 8058 §3.1, §3.2).
[Authorize(Policies.Public)]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StopModel(NoticeTokenQuery tokens, RefuseNotices refuse) : PageModel
{
    public NoticeKind Kind { get; private set; }

    public bool IsDone { get; private set; }

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => ShowAsync(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        IsDone = await refuse.ExecuteAsync(token, cancellation);
        return await ShowAsync(token, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancellation)
    {
        if (await tokens.FindAsync(token, cancellation) is not { } kind)
        {
            return NotFound();
        }

        Kind = kind;
        return Page();
    }
}
