using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// What there is to do, the first few of each kind.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(AdminTasksQuery tasks, CurrentViewer viewer) : PageModel
{
    public const int MostCounted = AdminTasksQuery.MostCounted;

    private const int Shown = 5;

    public List<KindOfTask> Lists { get; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<TaskKind>())
        {
            var first = await tasks.ListAsync(kind, null, oldestFirst: true, Shown, viewer.Value, cancellation);
            if (first.Count > 0)
            {
                var count = first.Count < Shown ? first.Count : await tasks.CountAsync(kind, viewer.Value, cancellation);
                Lists.Add(new KindOfTask(kind, count, first));
            }
        }
    }

    public sealed record KindOfTask(TaskKind Kind, int Count, IReadOnlyList<AdminTask> First);
}
