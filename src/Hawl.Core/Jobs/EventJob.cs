using Hawl.Core.Requests;

namespace Hawl.Core.Jobs;

// One row of the table "event type → jobs": when such an event is recorded, a job of that kind is queued about that subject.
public sealed record EventJob(RequestEventType On, string Kind, Func<RequestEvent, long?> Subject);
