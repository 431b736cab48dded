using Hawl.Core.Answers;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The replies to requests that say no more than that the letter has arrived, as the machine read them and no person has denied.
public sealed class AcknowledgementsQuery(HawlContext db)
{
    public Task<IReadOnlySet<long>> FindAsync(long requestId, CancellationToken cancellation) => FindAsync([requestId], cancellation);

    public async Task<IReadOnlySet<long>> FindAsync(IReadOnlyCollection<long> requests, CancellationToken cancellation)
    {
        var readings = await db.MessageReadings.AsNoTracking().Where(r => requests.Contains(r.RequestId)).ToListAsync(cancellation);
        var read = readings.Where(ReadAs.OnlyAcknowledges).Select(r => r.MessageId).ToHashSet();
        if (read.Count == 0)
        {
            return read;
        }

        var words = await db.RequestEvents.AsNoTracking()
            .Where(e => requests.Contains(e.RequestId)
                && (e.Type == RequestEventType.Classified || e.Type == RequestEventType.ClassificationUndone))
            .OrderBy(e => e.RequestId).ThenBy(e => e.Number).Select(e => new { e.IncomingMessageId, e.Data }).ToListAsync(cancellation);
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
