using Hawl.Core.Answers;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The replies to a request that say no more than that the letter has arrived, as the machine read them and no person has denied.
public sealed class AcknowledgementsQuery(HawlContext db)
{
    public async Task<IReadOnlySet<long>> FindAsync(long requestId, CancellationToken cancellation)
    {
        var readings = await db.MessageReadings.AsNoTracking().Where(r => r.RequestId == requestId).ToListAsync(cancellation);
        var read = readings.Where(ReadAs.OnlyAcknowledges).Select(r => r.MessageId).ToHashSet();
        if (read.Count == 0)
        {
            return read;
        }

        var words = await db.RequestEvents.AsNoTracking()
            .Where(e => e.RequestId == requestId
                && (e.Type == RequestEventType.Classified || e.Type == RequestEventType.ClassificationUndone))
            .OrderBy(e => e.Number).Select(e => new { e.IncomingMessageId, e.Data }).ToListAsync(cancellation);
        foreach (var word in words.Where(w => w.IncomingMessageId is not null).GroupBy(w => w.IncomingMessageId ?? 0))
        {
            // To take back what was said is to deny it.
            if (StepData.Of(word.Last().Data)?.Came is not WhatCame.Acknowledged)
            {
                read.Remove(word.Key);
            }
        }

        return read;
    }
}
