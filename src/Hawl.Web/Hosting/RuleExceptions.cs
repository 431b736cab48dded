using Hawl.Core;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Hosting;

// What a verb refuses is explained on a page, with 409; so is what somebody else changed at the same moment.
public sealed class RuleExceptions(RefusalWords words) : IExceptionFilter
{
    private const string AtTheSameMoment = "changed-meanwhile";

    public void OnException(ExceptionContext context)
    {
        var why = context.Exception switch
        {
            RuleException refusal => words.Of(refusal),
            DbUpdateConcurrencyException => words.Of(AtTheSameMoment),
            _ => null,
        };
        if (why is not null)
        {
            context.HttpContext.Features.Set(new Refused(why));
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }
}
