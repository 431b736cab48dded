using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages;

// Every answer that is not a page: what went wrong, that nothing was lost, what to do.
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
[Authorize(Policies.Public)]
public sealed class ProblemModel : PageModel
{
    public string Kind { get; private set; } = "Failed";

    // Why, in the public words of whoever decided it.
    public string? Reason => HttpContext.Features.Get<Refused>()?.Reason;

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    // Asked for by its own address the page does not exist.
    private PageResult Show(int status)
    {
        var isAnswer = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Response.StatusCode = isAnswer ? status : StatusCodes.Status404NotFound;
        Kind = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status409Conflict => "Refused",
            StatusCodes.Status410Gone => "Gone",
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden when Reason is not null => "Withheld",
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status429TooManyRequests => "TooMany",
            StatusCodes.Status503ServiceUnavailable => "Closed",
            >= StatusCodes.Status500InternalServerError => "Failed",
            _ => "NotUnderstood",
        };
        return Page();
    }
}
