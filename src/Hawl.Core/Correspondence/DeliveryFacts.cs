using Hawl.Core.Data;
using Hawl.Mail.Automatic;
using Hawl.Mail.Submission;

namespace Hawl.Core.Correspondence;

// Writes down what mail servers say of letters, in the caller's unit of work.
public sealed class DeliveryFacts(HawlContext db, HawlSettings settings)
{
    private const int LongestServer = 255;

    // What the server said to which we gave the letter; without one there is nothing to say.
    public void Add(OutgoingMessage letter, SubmissionResult result, DateTime at)
    {
        if ((result.Server ?? settings.Smtp?.Host) is { } server)
        {
            db.DeliveryFacts.Add(new DeliveryFact
            {
                Id = Guid.CreateVersion7(at),
                OutgoingMessageId = letter.Id,
                At = at,
                Kind = result switch
                {
                    SubmissionResult.Accepted => DeliveryFactKind.Accepted,
                    SubmissionResult.Deferred => DeliveryFactKind.Delayed,
                    _ => DeliveryFactKind.Refused,
                },
                Server = Cut(server, LongestServer),
                Words = Cut(result.Words, DeliveryFact.LongestWords),
                Permanent = result is SubmissionResult.Refused ? true : null,
            });
        }
    }

    public void Add(OutgoingMessage letter, ReportedRecipient? reported, Automatic automatic, long messageId, DateTime at) =>
        db.DeliveryFacts.Add(new DeliveryFact
        {
            Id = Guid.CreateVersion7(at),
            OutgoingMessageId = letter.Id,
            At = at,
            Kind = automatic.Class switch
            {
                AutomaticClass.Delay => DeliveryFactKind.Delayed,
                AutomaticClass.Bounce => DeliveryFactKind.Failed,
                _ => reported?.Action == "delivered" ? DeliveryFactKind.Delivered : DeliveryFactKind.Relayed,
            },
            Server = reported?.Server is { } server ? Cut(server, LongestServer) : null,
            Words = Cut(reported?.Words ?? automatic.Why, DeliveryFact.LongestWords),
            Permanent = automatic.Permanent,
            IncomingMessageId = messageId,
        });

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
