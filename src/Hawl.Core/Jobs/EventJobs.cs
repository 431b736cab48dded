using Hawl.Core.Requests;

namespace Hawl.Core.Jobs;

// Queues what an event asks for, in the transaction that records it.
public sealed class EventJobs(JobQueue queue, IReadOnlyList<EventJob> table)
{
    public void Queue(params IEnumerable<RequestEvent> happened)
    {
        foreach (var one in happened)
        {
            Queue(one, TimeSpan.Zero);
        }
    }

    // What an event asks for, to be done when it may no longer be taken back; in the order of the table, each due a moment before the next.
    public void Queue(RequestEvent happened, TimeSpan wait)
    {
        var rows = table.Where(r => r.On == happened.Type).ToList();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            if (row.Subject(happened) is { } subject)
            {
                queue.Add(row.Kind, subject, wait - TimeSpan.FromMicroseconds(rows.Count - 1 - i));
            }
        }
    }

    // Takes back what an event asked for; false when any of it has been begun.
    public async Task<bool> CancelAsync(RequestEvent happened, CancellationToken cancellation)
    {
        foreach (var row in table.Where(r => r.On == happened.Type))
        {
            if (row.Subject(happened) is { } subject && !await queue.CancelAsync(row.Kind, subject, cancellation))
            {
                return false;
            }
        }

        return true;
    }
}
