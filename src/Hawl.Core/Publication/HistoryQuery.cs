using System.Text.Json;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// All that happened to a request, from its events and nothing else.
public sealed class HistoryQuery(HawlContext db, RedactionQuery redactions)
{
    public async Task<IReadOnlyList<ShownEvent>> FindAsync(long requestId, string language, CancellationToken cancellation)
    {
        var redaction = await redactions.FindAsync(requestId, language, cancellation);
        var events = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.Number)
            .ToListAsync(cancellation);
        var numbers = events.ToDictionary(e => e.Id, e => e.Number);
        return
        [
            .. events.Select(e => new ShownEvent(
                e.Number, e.Type, e.At, e.On, e.ActorKind, e.Reason is { } reason ? redaction.Text(reason) : null)
            {
                OutgoingId = e.OutgoingMessageId,
                IncomingId = e.IncomingMessageId,
                Replaces = e.ReplacesId is { } replaced && numbers.TryGetValue(replaced, out var number) ? number : null,
                Step = e.Type is RequestEventType.ProminenceChanged ? null : StepData.Of(e.Data),
                Prominence = e.Type is RequestEventType.ProminenceChanged ? ProminenceIn(e.Data) : null,
            }),
        ];
    }

    private static string? ProminenceIn(string? data)
    {
        using var json = JsonDocument.Parse(data ?? "{}");
        return json.RootElement.TryGetProperty("prominence", out var word) ? word.GetString() : null;
    }
}
