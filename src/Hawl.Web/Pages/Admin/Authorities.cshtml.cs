using System.Globalization;
using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class AuthoritiesModel(AdminAuthoritiesQuery authorities) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public AdminAuthoritiesQuery.Filter Filter { get; private set; }

    public IReadOnlyList<AdminAuthoritiesQuery.Line> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public string Address(long? after)
    {
        var query = new Dictionary<string, string?>
        {
            ["which"] = Words.Of(Filter),
            ["q"] = Q,
            ["after"] = after?.ToString(CultureInfo.InvariantCulture),
        };
        return Languages.Current.PathPrefix + "/admin/authorities" + QueryString.Create(query.Where(p => p.Value is not null));
    }

    public async Task OnGetAsync(string? which, long? after, CancellationToken cancellation)
    {
        Filter = Enum.GetValues<AdminAuthoritiesQuery.Filter>().FirstOrDefault(f => Words.Of(f) == which);
        IsFirst = after is null;
        var lines = await authorities.FindAsync(Q, Filter, after, PageSize + 1, cancellation);
        (Lines, Next) = ([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
    }
}
