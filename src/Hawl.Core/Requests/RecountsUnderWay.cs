using System.Linq.Expressions;

namespace Hawl.Core.Requests;

// Recounts whose end is worth waiting for. One that has not come to it within a day needs a person, and must not hold up mail until then.
public static class RecountsUnderWay
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static Expression<Func<Recount, bool>> At(DateTime now)
    {
        var earliest = now - LongestWait;
        return recount => recount.FinishedAt == null && recount.OrderedAt > earliest;
    }
}
