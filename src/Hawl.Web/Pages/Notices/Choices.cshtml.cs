using Hawl.Core;
using Hawl.Core.Notifications;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Notices;

[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChoicesModel(
    NoticeChoicesQuery query, ChooseNotices choose, TrustAddress trust, CurrentViewer viewer, Texts texts) : PageModel
{
    private static readonly string[] Done = ["saved", "trusted"];

    public NoticeChoices Known { get; private set; } = new(new HashSet<NoticeKind>(), false);

    // What the page before did, from a fixed list.
    public string? DoneWord => Array.Find(Done, d => d == Request.Query["done"]);

    [BindProperty]
    public List<string> Wanted { get; set; } = [];

    [BindProperty]
    public string Replies { get; set; } = "each";

    public IReadOnlyList<Choice> Ways =>
    [
        new("each", texts["Notices.Replies.each"]),
        new("daily", texts["Notices.Replies.daily"], texts["Notices.Replies.daily.Hint"]),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await query.FindAsync(viewer.Value.UserId ?? 0, cancellation) is not { } known)
        {
            return NotFound();
        }

        Known = known;
        Wanted = [.. known.Wanted.Select(Words.Of)];
        Replies = known.GatherReplies ? "daily" : "each";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var wanted = NoticeChoices.Kinds.Where(k => Wanted.Contains(Words.Of(k))).ToHashSet();
        await choose.ExecuteAsync(viewer.Value.UserId ?? 0, new NoticeChoices(wanted, Replies == "daily"), cancellation);
        return Back("saved");
    }

    public async Task<IActionResult> OnPostTrustAsync(CancellationToken cancellation)
    {
        await trust.ExecuteAsync(viewer.Value.UserId ?? 0, cancellation);
        return Back("trusted");
    }

    private LocalRedirectResult Back(string done) => LocalRedirect($"{Languages.Current.PathPrefix}/profile/notices?done={done}");
}
