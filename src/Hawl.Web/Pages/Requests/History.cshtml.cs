using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// What happened to a request, step by step, with who did it and why.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class HistoryModel(RequestInHandQuery requests, HistoryQuery history, CurrentViewer viewer, EventWords words) : PageModel
{
    public required RequestInHand Asked { get; set; }

    public IReadOnlyList<ShownEvent> Events { get; private set; } = [];

    public string What(ShownEvent happened) => words.Of(happened, Asked.Line.User, Asked.Line.Authority);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        (Asked, Events) = (asked, await history.FindAsync(asked.Line.Id, Languages.Current.Code, cancellation));
        return Page();
    }
}
