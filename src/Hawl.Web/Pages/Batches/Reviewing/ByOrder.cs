using Hawl.Core;
using Hawl.Core.Answers;

namespace Hawl.Web.Pages.Batches.Reviewing;

// The order of looking through, as an address says it.
public static class ByOrder
{
    public static ReviewOrder Of(string? by) => by == Words.Of(ReviewOrder.Authority) ? ReviewOrder.Authority : ReviewOrder.Question;

    public static string Query(ReviewOrder order) => order is ReviewOrder.Question ? "" : "?by=" + Words.Of(order);
}
