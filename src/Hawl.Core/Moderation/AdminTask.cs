using Hawl.Core.Batches;

namespace Hawl.Core.Moderation;

// One thing to do. The key is its place in the list of its kind.
public abstract record AdminTask(string Key, DateTime Since)
{
    public sealed record HeldMail(string Key, DateTime Since, Guid Id, string? From, string Subject, string Why) : AdminTask(Key, Since)
    {
        // Null where nothing points to a request, or it may not be known to whoever looks.
        public Place? Guess { get; init; }
    }

    public sealed record Undelivered(string Key, DateTime Since, UndeliveredLetters Letters) : AdminTask(Key, Since);

    public sealed record Reported(string Key, DateTime Since, ReportLine Report) : AdminTask(Key, Since);

    public sealed record Unclassified(string Key, DateTime Since, Place Request, long Version) : AdminTask(Key, Since);

    public sealed record NoAddress(string Key, DateTime Since, long AuthorityId, string Name, long Version) : AdminTask(Key, Since);

    public sealed record BatchAsked(string Key, DateTime Since, BatchAsksQuery.Line Ask) : AdminTask(Key, Since);

    public sealed record Place(long Id, string Slug, string Title, string Authority);
}
