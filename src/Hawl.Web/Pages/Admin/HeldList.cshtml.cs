using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// The held mail that was dealt with last: each of it can be had back.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class HeldListModel(HeldMailsQuery mails, CurrentViewer viewer) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<HeldMail> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Mails = await mails.SettledAsync(Shown, viewer.Value, cancellation);
}
