using System.Globalization;
using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// Everything that those who look after the site did, for all of them to see.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class LogModel(AdminActionsQuery actions) : PageModel
{
    private const int PageSize = 50;

    public long? Who { get; private set; }

    public AdminDeed? Kind { get; private set; }

    public IReadOnlyList<AdminActionsQuery.Person> People { get; private set; } = [];

    public IReadOnlyList<AdminActionsQuery.Line> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public static string AddressOf(AdminAction action) => action.SubjectKind switch
    {
        AdminSubject.Kinds.HeldMail => $"/admin/held/{action.SubjectId}",
        AdminSubject.Kinds.Authority => $"/admin/authorities/{action.SubjectId}/history",
        AdminSubject.Kinds.User => $"/admin/users/{action.SubjectId}",
        AdminSubject.Kinds.Calendar => $"/admin/calendars?year={action.SubjectId}",
        AdminSubject.Kinds.BatchAsk => $"/admin/batch-asks/{action.SubjectId}",
        AdminSubject.Kinds.Batch => $"/info_request_batch/{action.SubjectId}/sending",
        AdminSubject.Kinds.Report => $"/admin/reports/{action.SubjectId}",
        _ => $"/admin/requests/{action.SubjectId}",
    };

    public string Address(long? before)
    {
        var query = new Dictionary<string, string?>
        {
            ["who"] = Who?.ToString(CultureInfo.InvariantCulture),
            ["deed"] = Kind is { } kind ? Words.Of(kind) : null,
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        };
        return Languages.Current.PathPrefix + "/admin/log" + QueryString.Create(query.Where(p => p.Value is not null));
    }

    public async Task OnGetAsync(long? who, string? deed, long? before, CancellationToken cancellation)
    {
        (Who, IsFirst) = (who, before is null);
        Kind = Enum.GetValues<AdminDeed>().Where(d => Words.Of(d) == deed).Cast<AdminDeed?>().FirstOrDefault();
        People = await actions.PeopleAsync(cancellation);
        var lines = await actions.FindAsync(Who, Kind, before, PageSize + 1, cancellation);
        (Lines, Next) = ([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Action.Id : null);
    }
}
