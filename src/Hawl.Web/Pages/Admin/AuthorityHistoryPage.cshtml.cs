using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// Who changed what of an authority's entry and when; an earlier one can be put back.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class AuthorityHistoryPageModel(AdminAuthoritiesQuery authorities, EditAuthority edit, CurrentViewer viewer) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["name"] = "Name",
        ["short_name"] = "ShortName",
        ["request_email"] = "RequestEmail",
        ["publication_scheme"] = "PublicationScheme",
        ["disclosure_log"] = "DisclosureLog",
        ["notes"] = "Notes",
        ["home_page"] = "HomePage",
        ["tag_string"] = "Tags",
    };

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    [BindProperty]
    public long Version { get; set; }

    public IReadOnlyList<AdminAuthoritiesQuery.Change> Changes { get; private set; } = [];

    // "name.cy" is the Welsh name.
    public static string NameOf(string field, Texts texts)
    {
        var parts = field.Split('.');
        var name = texts[$"Admin.Field.{Fields[parts[0]]}"];
        return parts is [_, var code] && Languages.Find(code) is { } language ? $"{name} ({texts.In(language, "Language.Name")})" : name;
    }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await authorities.EntryAsync(id, cancellation) is not { } entry)
        {
            return NotFound();
        }

        (Id, Name, Version) = (id, entry.Name, entry.Version);
        Changes = await authorities.HistoryAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostPutBackAsync(long id, Guid change, CancellationToken cancellation)
    {
        var seen = Version;
        if (await OnGetAsync(id, cancellation) is not PageResult || Changes.FirstOrDefault(c => c.Id == change) is not { } earlier)
        {
            return NotFound();
        }

        await edit.ExecuteAsync(AdminDeed.PutBackAuthority, id, seen, earlier.Text, viewer.Value.UserId ?? 0, null, cancellation);
        return AdminWay.After("saved", null, $"/admin/authorities/{id}/history");
    }
}
