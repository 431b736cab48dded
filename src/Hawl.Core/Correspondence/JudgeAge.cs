using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Whether a request is too old to take this sender's mail by itself: the reason why the mail waits, or null.
public sealed class JudgeAge(HawlContext db, HawlSettings settings)
{
    public async Task<string?> ExecuteAsync(Request request, JudgedSender sender, DateTime receivedAt, CancellationToken cancellation)
    {
        var rule = settings.OldRequests;
        return rule.At(request.LastEventAt, receivedAt) switch
        {
            WhoMayWrite.Nobody => $"nothing has happened to the request for {rule.MonthsForAuthority} months",
            WhoMayWrite.Authority when !await IsKnownAsync(request, sender, cancellation) =>
                $"nothing has happened to the request for {rule.MonthsForAnybody} months, and {sender.Why}",
            _ => null,
        };
    }

    // The authority, or whoever answered for it before from the same place.
    private async Task<bool> IsKnownAsync(Request request, JudgedSender sender, CancellationToken cancellation)
    {
        if (sender.BelongsToAuthority || sender.From is not { Domain: { Length: > 0 } domain })
        {
            return sender.BelongsToAuthority;
        }

        var earlier = await db.IncomingMessages.AsNoTracking()
            .Where(m => m.RequestId == request.Id && m.Automatic == "none" && m.FromAddress != null)
            .Select(m => m.FromAddress).Distinct().ToListAsync(cancellation);
        return earlier.Any(a => a?.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase) == true);
    }
}
