using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The letter of a batch and its questions.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class BatchAboutModel(BatchHeads heads) : PageModel
{
    public required BatchHead Head { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await heads.FindAsync(id, BatchTab.About, cancellation) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        return Page();
    }
}
