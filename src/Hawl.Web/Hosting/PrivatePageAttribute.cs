using Microsoft.AspNetCore.Mvc.Filters;

namespace Hawl.Web.Hosting;

// On a page with a form or a secret address: for whoever asked alone, and kept by their browser for the way back only.
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrivatePageAttribute : Attribute, IResultFilter
{
    public const string CacheControl = "private, no-cache";

    // The forms' own tokens forbid even that, and what was typed would be lost.
    public void OnResultExecuting(ResultExecutingContext context) => Settle(context.HttpContext.Response);

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    public static void Settle(HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers.CacheControl = CacheControl;
        response.Headers.Remove("Pragma");
        return Task.CompletedTask;
    });
}
