using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class SessionsModel(SessionsQuery query, CurrentViewer viewer, PageLinks links, Texts texts) : PageModel
{
    public IReadOnlyList<Session> Open { get; private set; } = [];

    public Guid? Current => HttpContext.SessionOf();

    private long UserId => viewer.Value.UserId ?? 0;

    public string Device(Session session) => session.Device.Split(' ') is [var browser, var system]
        ? texts["Account.Device", texts[$"Account.Device.{browser}"], texts[$"Account.Device.{system}"]]
        : session.Device;

    public async Task OnGetAsync(CancellationToken cancellation) => Open = await query.OfAsync(UserId, cancellation);

    // One that is another's, or gone, is not there any more either way.
    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] EndSession end, CancellationToken cancellation)
    {
        await end.ExecuteAsync(UserId, id, cancellation);
        return Redirect(links.To("/profile/sessions"));
    }

    public async Task<IActionResult> OnPostAllAsync([FromServices] EndSessions end, CancellationToken cancellation)
    {
        await end.ExecuteAsync(UserId, cancellation);
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return Redirect(links.To("/profile/sign_in?done=signed-out-everywhere"));
    }
}
