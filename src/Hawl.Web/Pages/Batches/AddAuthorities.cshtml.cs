using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// Authorities by words of their names and by tag, to be ticked and put on the list.
[Authorize(Policies.Requester)]
public sealed class AddAuthoritiesModel(
    BatchDraftQuery drafts, AuthorityListQuery authorities, ChosenAuthoritiesQuery chosen, ChooseAuthorities choose, CurrentViewer viewer)
    : PageModel
{
    private const int PageSize = 100;

    public required BatchDraftQuery.Found Found { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "tag")]
    public string? Tag { get; set; }

    [BindProperty(SupportsGet = true, Name = "added")]
    public int? Added { get; set; }

    [BindProperty]
    public List<long> Ticked { get; set; } = [];

    public IReadOnlyList<(string Name, int Authorities)> Tags { get; private set; } = [];

    public IReadOnlyList<AuthorityLine> Lines { get; private set; } = [];

    public HashSet<long> Chosen { get; private set; } = [];

    public int Count { get; private set; }

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    // Nothing was asked for yet.
    public bool IsBlank => Choice.Tag is null && Choice.Words is null;

    private long Me => viewer.Value.UserId ?? 0;

    private AuthorityChoice Choice => AuthorityChoice.Read(string.IsNullOrWhiteSpace(Tag) || Tag.Length == 1 ? "all" : Tag.Trim(), Sought);

    public async Task<IActionResult> OnGetAsync(
        long id, long? after, [FromServices] AuthorityTagsQuery tags, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, IsFirst, Tags) = (found, after is null, await tags.FindAsync(cancellation));
        if (!IsBlank)
        {
            var language = Languages.Current.Code;
            Count = await authorities.CountAsync(Choice, language, cancellation);
            var lines = await authorities.FindAsync(Choice, language, after, PageSize + 1, cancellation);
            (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
            Chosen = await chosen.AmongAsync(id, [.. Lines.Select(l => l.Id)], cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? all, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is null)
        {
            return NotFound();
        }

        IReadOnlyCollection<long> ids = all is null || IsBlank
            ? Ticked
            : await authorities.IdsAsync(Choice, Languages.Current.Code, cancellation);
        var added = await choose.ExecuteAsync(id, Me, ids, cancellation);
        return LocalRedirect(FormattableString.Invariant(
            $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/add{Query(null)}&added={added}"));
    }

    // This search from the start, or from an authority on.
    public string Query(long? after) => QueryString.Create(
        new KeyValuePair<string, string?>[] { new("q", Sought ?? ""), new("tag", Tag), new("after", after?.ToString("D", null)) }
            .Where(p => p.Value is not null)).ToString();
}
