using Hawl.Core.Accounts;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hawl.Web.Hosting;

// On pages that change how one signs in: the password, or a passkey, was given a short while ago, or is asked for first.
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProofRequiredAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (http.Features.Get<SignedInPerson>() is { } person && now - person.ProvenAt < ProveAgain.Holds)
        {
            await next();
            return;
        }

        var links = http.RequestServices.GetRequiredService<PageLinks>();
        var here = http.Request.PathBase.Add(http.Request.Path).ToUriComponent();
        context.Result = new RedirectResult(links.To("/profile/prove") + QueryString.Create("r", here));
    }
}
