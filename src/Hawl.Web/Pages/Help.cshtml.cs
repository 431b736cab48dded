using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages;

[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site)]
public sealed class HelpModel : PageModel;
