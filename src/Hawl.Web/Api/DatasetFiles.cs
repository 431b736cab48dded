using System.Globalization;
using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Datasets;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// The files of a numbered version, as they were kept. Those of one that was withdrawn are gone.
public static class DatasetFiles
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDatasetFiles(this IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("/info_request_batch/{id:long}/dataset/{number:int:min(1)}").RequireAuthorization(Policies.Public)
            .WithMetadata(new MadeFromAttribute(PageSource.Batch) { IsKept = false }).RequireRateLimiting(DownloadLimits.Tables);
        map.MapMethods("data.xlsx", Reading, (HttpContext context, long id, int number) => SendAsync(
            context, id, number, v => v.XlsxHash, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));
        map.MapMethods("data.zip", Reading, (HttpContext context, long id, int number) => SendAsync(
            context, id, number, v => v.ZipHash, "application/zip", "zip"));
        map.MapMethods("changes.csv", Reading, ChangesAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, long id, int number, Func<ShownVersion, string> hash, string type, string ending)
    {
        var (_, version) = await FindAsync(context, id, number);
        if (version is not { IsServed: true })
        {
            return Unserved(context, version);
        }

        var files = context.RequestServices.GetRequiredService<FileStore>();
        return Results.Stream(
            files.Open(hash(version)), type, string.Create(CultureInfo.InvariantCulture, $"batch-{id}-v{number}.{ending}"));
    }

    private static async Task<IResult> ChangesAsync(HttpContext context, long id, int number, DatasetDifferences differences)
    {
        var (all, version) = await FindAsync(context, id, number);
        if (version is not { IsServed: true } || DatasetDifferences.Before(all, number) is not { } before)
        {
            return Unserved(context, version is { IsServed: true } ? null : version);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"batch-{id}-v{before.Number}-v{number}-changes.csv");
        await CsvDownload.WriteAsync(context.Response, name, async csv =>
        {
            await csv.WriteAsync(
                "change", "authority_name", "authority", "question", "type_before", "value_before", "type_after", "value_after");
            await foreach (var change in differences.FindAsync(before, version, context.RequestAborted))
            {
                await csv.WriteAsync(
                    Words.Of(change.Kind), change.Authority, change.AuthoritySlug, change.Question,
                    change.Before is { } was ? Words.Of(was.Type) : null, change.Before is { } old ? DatasetTables.ValueOf(old) : null,
                    change.After is { } now ? Words.Of(now.Type) : null, change.After is { } fresh ? DatasetTables.ValueOf(fresh) : null);
            }
        });
        return Results.Empty;
    }

    private static async Task<(IReadOnlyList<ShownVersion> All, ShownVersion? One)> FindAsync(HttpContext context, long id, int number)
    {
        var (services, cancellation) = (context.RequestServices, context.RequestAborted);
        var viewer = services.GetRequiredService<CurrentViewer>().Value;
        var all = await services.GetRequiredService<DatasetVersionsQuery>().FindAsync(id, viewer, cancellation);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return (all, all.SingleOrDefault(v => v.Number == number));
    }

    // That there was such a file, and why there is none any more or not at the moment.
    private static IResult Unserved(HttpContext context, ShownVersion? version)
    {
        if (version is null)
        {
            return Results.NotFound();
        }

        var texts = context.RequestServices.GetRequiredService<Texts>();
        if (version.Loss is { } loss)
        {
            context.Features.Set(new Refused(texts[$"Dataset.Loss.{Words.Of(loss)}"]));
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        context.Features.Set(new Refused(texts["Dataset.Checking"]));
        context.Response.Headers.RetryAfter = "300";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
