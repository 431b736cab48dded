using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

// The replies of which a person is to say what came, each with what the reading suggests: one click a reply, or one for all that
// were read surely.
[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class UnsaidModel(UnsaidRequestsQuery requests, SayOfMany say, CurrentViewer viewer, Texts texts) : PageModel
{
    private const int PageSize = 100;

    public int Count { get; private set; }

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    // Of how many they have just said it, and how many had changed meanwhile.
    public int? Said { get; private set; }

    public int Left { get; private set; }

    // In a batch all have the batch's title.
    public string Name(UnsaidRequest request) =>
        request.Line.BatchId is null ? texts["Request.Title", request.Line.Title, request.Line.Authority] : request.Line.Authority;

    public async Task OnGetAsync(long? after, int? said, int? left, CancellationToken cancellation)
    {
        (IsFirst, Said, Left) = (after is null, said, left ?? 0);
        Count = await requests.CountAsync(viewer.Value, cancellation);
        var found = await requests.FindAsync(viewer.Value, Languages.Current.Code, after ?? 0, PageSize + 1, cancellation);
        Next = found.Count > PageSize ? found[PageSize - 1].Line.Id : null;
        Parts = [.. found.Take(PageSize).GroupBy(r => r.Line.BatchId).Select((g, i) => new Part(i, g.Key, [.. g]))];
    }

    public async Task<IActionResult> OnPostAsync(
        string? right, string? all, IReadOnlyList<string>? sure, CancellationToken cancellation)
    {
        IReadOnlyList<string> tokens = right is not null ? [right] : all is not null ? sure ?? [] : [];
        var words = tokens.Take(SayOfMany.Most).Select(SuggestionWords.Read).OfType<(long RequestId, Saying Saying)>()
            .DistinctBy(w => w.RequestId).ToDictionary(w => w.RequestId, w => w.Saying);
        var done = await say.ExecuteAsync(words, viewer.Value, cancellation);
        return LocalRedirect($"{Languages.Current.PathPrefix}/profile/came?said={done.Said}&left={done.Left}");
    }

    // Those of a batch, or those of none.
    public sealed record Part(int Number, long? BatchId, IReadOnlyList<UnsaidRequest> Requests)
    {
        public string? Title => Requests[0].BatchTitle;
    }
}
