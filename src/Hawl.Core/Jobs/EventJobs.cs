using Hawl.Core.Requests;

namespace Hawl.Core.Jobs;

// Queues what an event asks for, in the transaction that records it.
public sealed class EventJobs(JobQueue queue, IReadOnlyList<EventJob> table)
{
    public void Queue(params IEnumerable<RequestEvent> happened)
    {
        foreach (var (one, row) in happened.SelectMany(e => table.Where(r => r.On == e.Type), (e, r) => (e, r)))
        {
            if (row.Subject(one) is { } subject)
            {
                queue.Add(row.Kind, subject);
            }
        }
    }
}
