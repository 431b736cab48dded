using Hawl.Core.Requests;

namespace Hawl.Core.Jobs;

// Queues what an event asks for, in the transaction that records it.
public sealed class EventJobs(JobQueue queue, IReadOnlyList<EventJob> table)
{
    public void Queue(RequestEvent happened)
    {
        foreach (var row in table.Where(r => r.On == happened.Type))
        {
            if (row.Subject(happened) is { } subject)
            {
                queue.Add(row.Kind, subject);
            }
        }
    }
}
