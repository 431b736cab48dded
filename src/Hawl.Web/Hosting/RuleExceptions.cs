using Hawl.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hawl.Web.Hosting;

// What a verb refuses is explained on a page, with 409.
public sealed class RuleExceptions : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is RuleException refusal)
        {
            context.HttpContext.Features.Set(new Refused(refusal.Message));
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }
}
