using Hawl.Core.Answers;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Batches.Reviewing;

public static class ReviewAddress
{
    public static string Of(long batchId) =>
        FormattableString.Invariant($"{Languages.Current.PathPrefix}/info_request_batch/{batchId}/review");

    public static string Of(long batchId, long requestId, string question, ReviewOrder order) =>
        FormattableString.Invariant($"{Of(batchId)}/{requestId}/{question}{ByOrder.Query(order)}");
}
