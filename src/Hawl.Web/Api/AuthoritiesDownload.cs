using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// All authorities as a table for everyone, in the columns in which such tables are known.
public static class AuthoritiesDownload
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAuthoritiesDownload(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/body/all-authorities.csv", Reading, WriteAsync)
        .RequireAuthorization(Policies.Public)
        .WithMetadata(new MadeFromAttribute(PageSource.Lists) { IsKept = false });

    private static Task WriteAsync(HttpContext context, AuthorityRowsQuery authorities) =>
        CsvDownload.WriteAsync(
            context.Response,
            "all-authorities.csv",
            async csv =>
            {
                await csv.WriteAsync(
                    "Internal ID", "Name", "Short name", "URL name", "Tags", "Home page", "Publication scheme", "Disclosure log",
                    "Notes", "Created at", "Updated at", "Version");
                await foreach (var row in authorities.Find(Languages.Current.Code).WithCancellation(context.RequestAborted))
                {
                    await csv.WriteAsync(
                        row.Id, row.Name, row.ShortName, row.Slug, string.Join(' ', row.Tags), row.HomePage, row.PublicationScheme,
                        row.DisclosureLog, "", row.CreatedAt, row.ChangedAt ?? row.CreatedAt, row.Version);
                }
            });
}
