using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The request as whoever decides about it has seen it; refused when something happened to it since.
internal static class ExpectedRequest
{
    public static async Task<Request> ExpectAsync(
        this IQueryable<Request> requests, long id, long version, CancellationToken cancellation)
    {
        var request = await requests.SingleOrDefaultAsync(r => r.Id == id, cancellation)
            ?? throw new RuleException("request-unknown", $"There is no request {id}.");
        return request.Version == version
            ? request
            : throw new RuleException(
                "request-changed", "Something happened to this request while you were looking at it. Nothing was done: look again.");
    }
}
