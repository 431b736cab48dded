using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// One's own letters that have not been sent.
[Authorize(Policies.Requester)]
[PrivatePage]
public sealed class DraftsModel(DraftListQuery drafts, CurrentViewer viewer) : PageModel
{
    public IReadOnlyList<DraftLine> Lines { get; private set; } = [];

    public bool IsDeleted { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        IsDeleted = done == "deleted";
        Lines = viewer.Value.UserId is { } me ? await drafts.FindAsync(me, Languages.Current.Code, cancellation) : [];
    }
}
