using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// How a batch stands, authority by authority, as a table for everyone.
public static class BatchDownload
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBatchDownload(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/info_request_batch/{id:long}/download.csv", Reading, WriteAsync)
        .RequireAuthorization(Policies.Public)
        .WithMetadata(new MadeFromAttribute(PageSource.Batch) { IsKept = false });

    private static Task WriteAsync(HttpContext context, long id, BatchRowsQuery batches, CurrentViewer viewer, Links links) =>
        CsvDownload.WriteAsync(
            context.Response,
            string.Create(CultureInfo.InvariantCulture, $"batch-{id}.csv"),
            async csv =>
            {
                await csv.WriteAsync(
                    "request_url", "authority_name", "number_of_replies", "request_status", "progress", "outcome", "regime", "sent",
                    "due", "last_reply", "authority_url");
                await foreach (var row in batches.Find(id, Languages.Current.Code, viewer.Value).WithCancellation(context.RequestAborted))
                {
                    await csv.WriteAsync(
                        row.RequestSlug is { } slug ? links.Request(slug) : null,
                        row.Authority,
                        row.Replies,
                        StatusOf(row),
                        row.Progress is { } progress ? Words.Of(progress) : null,
                        row.Outcome is { } outcome ? Words.Of(outcome) : null,
                        row.Regime,
                        row.Sent,
                        row.Due,
                        row.LastReply,
                        links.Authority(row.AuthoritySlug));
                }
            });

    // One word for both, for those who want no more.
    private static string StatusOf(BatchRowsQuery.Row row) => row switch
    {
        { Progress: null } => "not-asked-yet",
        { Outcome: { } outcome and not Core.Requests.RequestOutcome.None } => Words.Of(outcome),
        { Progress: { } progress } => Words.Of(progress),
    };
}
