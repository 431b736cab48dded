using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// A message of a request as a viewer may see it, with every address taken out.
public abstract record ShownMessage(long Id, DateTime At)
{
    public sealed record Outgoing(
        long Id, DateTime At, string From, string Language, IReadOnlyList<StoredPassage> Passages, LetterState State, string? ServerWords)
        : ShownMessage(Id, At)
    {
        public LetterKind Kind { get; init; }

        // What mail servers said of it, in order.
        public IReadOnlyList<ShownDelivery> Deliveries { get; init; } = [];
    }

    // From is null where the sender gave no name but an address.
    public sealed record Incoming(
        long Id, DateTime At, string? From, bool FromAuthority, string Subject, string Automatic, IReadOnlyList<StoredPassage> Passages,
        IReadOnlyList<ShownFile> Files)
        : ShownMessage(Id, At)
    {
        // Our mail server found that the sender's domain is not the sender's.
        public bool IsForged { get; init; }

        // Domains, where they are not From's: whose server sent it, and where its writer asks for answers.
        public string? SentThrough { get; init; }

        public string? AnswersAt { get; init; }

        // All but mail was written down by the requester.
        public IncomingWay Way { get; init; }

        public bool IsAutomatic => Automatic != "none";

        // It says no more than that the letter has arrived, and nobody has said that it does.
        public bool OnlyAcknowledges { get; init; }
    }

    // Not shown to this viewer: that there was a message, and the public reason.
    public sealed record Withheld(long Id, DateTime At, bool IsOutgoing, bool IsErased, string? Reason) : ShownMessage(Id, At);
}
