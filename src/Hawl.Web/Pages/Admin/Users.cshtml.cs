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
public sealed class UsersModel(AdminUsersQuery users, CurrentViewer viewer) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public AdminUsersQuery.Filter Filter { get; private set; }

    public IReadOnlyList<AdminUsersQuery.Line> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public string Address(long? before)
    {
        var query = new Dictionary<string, string?>
        {
            ["which"] = Words.Of(Filter),
            ["q"] = Q,
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        };
        return Languages.Current.PathPrefix + "/admin/users" + QueryString.Create(query.Where(p => p.Value is not null));
    }

    public async Task OnGetAsync(string? which, long? before, CancellationToken cancellation)
    {
        Filter = Enum.GetValues<AdminUsersQuery.Filter>().FirstOrDefault(f => Words.Of(f) == which);
        IsFirst = before is null;
        var lines = await users.FindAsync(Q, Filter, before, PageSize + 1, viewer.Value, cancellation);
        (Lines, Next) = ([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
    }
}
