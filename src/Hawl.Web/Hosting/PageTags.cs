using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Ui;

namespace Hawl.Web.Hosting;

// The strong tag of a public page, told from what the page is made from without making it: the address with its language and
// query, the version of what it shows, the program with its settings, and the day, since sentences about lateness change at midnight.
public sealed class PageTags(PageVersionQuery versions, HelpPages help, SiteBuild build, SiteToday today)
{
    public async Task<string?> FindAsync(HttpContext context, PageSource source)
    {
        var name = Convert.ToString(context.GetRouteValue(MadeFromAttribute.NameIn(source)), CultureInfo.InvariantCulture) ?? "";
        if (await VersionAsync(name, source, context.RequestAborted) is not { } version)
        {
            return null;
        }

        var request = context.Request;
        var day = today.Value.ToString("O", CultureInfo.InvariantCulture);
        return EntityTags.Of(build.Id, day, request.PathBase, request.Path, request.QueryString, version);
    }

    private Task<string?> VersionAsync(string name, PageSource source, CancellationToken cancellation) => source switch
    {
        PageSource.Request => versions.OfRequestAsync(name, cancellation),
        PageSource.Authority => versions.OfAuthorityAsync(name, cancellation),
        PageSource.User => versions.OfUserAsync(name, cancellation),
        PageSource.Batch when long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
            versions.OfBatchAsync(id, cancellation),
        PageSource.Lists => versions.OfListsAsync(today.Value, cancellation),
        PageSource.Law => versions.OfLawAsync(name, today.Value, cancellation),
        PageSource.Help => Task.FromResult(help.StampOf(name)),
        PageSource.Site => Task.FromResult<string?>(""),
        _ => Task.FromResult<string?>(null),
    };
}
