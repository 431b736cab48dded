using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// All tasks of one kind, in pages cut at a key.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class TasksModel(AdminTasksQuery tasks, CurrentViewer viewer) : PageModel
{
    private const int PageSize = 25;

    public TaskKind Kind { get; private set; }

    public bool OldestFirst { get; private set; }

    public bool IsFirst { get; private set; }

    public IReadOnlyList<AdminTask> Tasks { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string? order, string? after, CancellationToken cancellation)
    {
        if (Enum.GetValues<TaskKind>().Cast<TaskKind?>().FirstOrDefault(k => k is { } known && Words.Of(known) == kind) is not { } found)
        {
            return NotFound();
        }

        (Kind, OldestFirst, IsFirst) = (found, order != "newest", after is null);
        var page = await tasks.ListAsync(Kind, after, OldestFirst, PageSize + 1, viewer.Value, cancellation);
        (Tasks, Next) = ([.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Key : null);
        return Page();
    }
}
