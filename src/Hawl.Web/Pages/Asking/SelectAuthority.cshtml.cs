using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// Whom to ask: authorities by words, letter or tag, with the law each is asked under or why it cannot be.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Lists)]
public sealed class SelectAuthorityModel(AskableAuthoritiesQuery authorities, AuthorityListQuery list) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "query")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Letter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tag { get; set; }

    public IReadOnlyList<string> Letters { get; private set; } = [];

    public IReadOnlyList<AskableAuthority> Found { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Sought) || Letter is { Length: 1 } || !string.IsNullOrWhiteSpace(Tag);

    public static string LawOf(AskableAuthority authority) => AskedLaw.Named(authority.RegimeId).Name.In(Languages.Current.Code);

    public async Task OnGetAsync(long? after, CancellationToken cancellation)
    {
        var language = Languages.Current.Code;
        IsFirst = after is null;
        Letters = await list.LettersAsync(language, cancellation);
        if (!IsAsked)
        {
            return;
        }

        var found = await authorities.FindAsync(Choice(), language, after, PageSize + 1, cancellation);
        (Found, Next) = ([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Line.Id : null);
    }

    public string Query(long? after) => QueryString.Create(
        new KeyValuePair<string, string?>[]
        {
            new("query", Sought), new("letter", Letter), new("tag", Tag), new("after", after?.ToString("D", null)),
        }.Where(p => !string.IsNullOrEmpty(p.Value))).ToString();

    private AuthorityChoice Choice() =>
        AuthorityChoice.Read(Letter is { Length: 1 } ? Letter : string.IsNullOrWhiteSpace(Tag) ? "all" : Tag, Sought);
}
