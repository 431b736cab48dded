using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

// After every form that sends a link: the same page whoever asked, whether their address is known or not.
[Authorize(Policies.Public)]
[ResponseCache(NoStore = true)]
public sealed class CheckMailModel : PageModel
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["sign-up"] = "sign_in",
        ["password"] = "change_password",
        ["address"] = "change_email",
    };

    public string For { get; private set; } = "sign-up";

    // Where another link is asked for.
    public string Again => Known[For];

    public IActionResult OnGet([FromQuery(Name = "for")] string? asked)
    {
        For = asked is not null && Known.ContainsKey(asked) ? asked : For;
        return Page();
    }
}
