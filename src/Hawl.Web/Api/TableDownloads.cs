using System.Globalization;
using Hawl.Core.Datasets;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// What the authorities of a batch answered, as whoever asks may see it now, in each form.
public static class TableDownloads
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapTableDownloads(this IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("/info_request_batch/{id:long}").RequireAuthorization(Policies.Public)
            .WithMetadata(new MadeFromAttribute(PageSource.Batch) { IsKept = false }).RequireRateLimiting(DownloadLimits.Tables);
        Map("table.csv", DatasetForm.Csv, "text/csv; charset=utf-8");
        Map("evidence.csv", DatasetForm.Cells, "text/csv; charset=utf-8");
        Map("table.json", DatasetForm.Json, "application/json; charset=utf-8");
        Map("table.xlsx", DatasetForm.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Map("table.zip", DatasetForm.Package, "application/zip");

        void Map(string file, DatasetForm form, string type) => map.MapMethods(file, Reading, (HttpContext context, long id) =>
            SendAsync(context, id, form, type, string.Create(CultureInfo.InvariantCulture, $"batch-{id}-{file}")));
    }

    private static async Task<IResult> SendAsync(HttpContext context, long id, DatasetForm form, string type, string name)
    {
        var (services, cancellation) = (context.RequestServices, context.RequestAborted);
        var viewer = services.GetRequiredService<CurrentViewer>().Value;
        var datasets = services.GetRequiredService<DatasetQuery>();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return await datasets.FactsAsync(id, Languages.Current.Code, viewer, cancellation) is null
                ? Results.NotFound()
                : Results.Bytes([], type, name);
        }

        await using var dataset = await datasets.FindAsync(id, Languages.Current.Code, viewer, cancellation);
        if (dataset is null)
        {
            return Results.NotFound();
        }

        // On the disk until it has been sent: slow readers keep no memory, and the length is known.
        return Results.Stream(
            await services.GetRequiredService<DatasetWriter>().MakeAsync(dataset, form, cancellation), type, name);
    }
}
