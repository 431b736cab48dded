using System.Globalization;
using System.Security.Claims;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;

namespace Hawl.Web.Hosting;

// Who is looking at this page.
public sealed class CurrentViewer(IHttpContextAccessor http)
{
    public Viewer Value => http.HttpContext?.User is { Identity.IsAuthenticated: true } person
        && long.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Viewer(id, person.IsInRole(Words.Of(UserRole.Moderator)), person.IsInRole(Words.Of(UserRole.Admin)))
            : Viewer.Anonymous;
}
