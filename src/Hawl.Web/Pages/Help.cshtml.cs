using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages;

public sealed class HelpModel : PageModel;
