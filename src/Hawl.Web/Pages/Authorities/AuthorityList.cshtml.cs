using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Authorities;

// Authorities by name: all of them, those of a letter, or those with a tag.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Lists)]
public sealed class AuthorityListModel(AuthorityListQuery authorities) : PageModel
{
    private const int PageSize = 100;

    public required string Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "public_body_query")]
    public string? Sought { get; set; }

    public required AuthorityChoice Choice { get; set; }

    public IReadOnlyList<string> Letters { get; private set; } = [];

    public IReadOnlyList<AuthorityLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string which, long? after, CancellationToken cancellation)
    {
        var language = Languages.Current.Code;
        (Which, Choice, IsFirst) = (which, AuthorityChoice.Read(which, Sought), after is null);
        Count = await authorities.CountAsync(Choice, language, cancellation);
        if (Count == 0 && Choice is { Tag: not null, Words: null })
        {
            return NotFound();
        }

        Letters = await authorities.LettersAsync(language, cancellation);
        var lines = await authorities.FindAsync(Choice, language, after, PageSize + 1, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
        return Page();
    }

    // This list from the start, or from an authority on.
    public string Query(long? after) => QueryString.Create(
        new KeyValuePair<string, string?>[] { new("public_body_query", Choice.Words), new("after", after?.ToString("D", null)) }
            .Where(p => p.Value is not null)).ToString() is { Length: > 0 } query ? query : "?";
}
