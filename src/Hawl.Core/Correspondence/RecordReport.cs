using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Core.Correspondence;

// A report about a letter of ours, which came back to the request's own address: to the letter it is about, in the caller's
// transaction. Returns why it was taken to be that letter; null where it is about none.
public sealed class RecordReport(RequestsAtHand atHand, DeliveryFacts facts, EventJobs jobs)
{
    public async Task<string?> ExecuteAsync(
        IncomingMessage report, Message mail, Automatic automatic, Moment moment, CancellationToken cancellation)
    {
        if (automatic.Class is not (AutomaticClass.Bounce or AutomaticClass.Delay or AutomaticClass.DeliveryReport))
        {
            return null;
        }

        var read = LetterReport.Read(mail);
        var letters = await atHand.LettersAsync(report.Request, cancellation);
        var left = letters.Where(m => m.State is not (LetterState.Queued or LetterState.Stopped)).Reverse().ToList();
        if (Choose(left, read, automatic) is not { } chosen)
        {
            return null;
        }

        Record(chosen.Letter, read, automatic, report, moment);
        return chosen.Why;
    }

    private void Record(OutgoingMessage letter, LetterReport read, Automatic automatic, IncomingMessage report, Moment moment)
    {
        var reported = read.Recipients.FirstOrDefault(r => IsTo(letter, r.Address))
            ?? (read.Recipients is [var first, ..] ? first : null);
        facts.Add(letter, reported, automatic, report.Id, moment.At);
        if (automatic.Class is not AutomaticClass.Delay)
        {
            var delivered = automatic.Class is AutomaticClass.DeliveryReport;
            letter.Reported(delivered, automatic.Why);
            jobs.Queue(delivered ? report.Request.LetterDelivered(letter.Id, moment) : report.Request.LetterFailed(letter.Id, moment));
        }
    }

    // The latest first.
    private static (OutgoingMessage Letter, string Why)? Choose(List<OutgoingMessage> letters, LetterReport read, Automatic automatic)
    {
        var named = letters.Find(l => read.Letters.Contains(l.MessageId));
        var addressed = named
            ?? letters.Find(l => automatic.FailedRecipients.Concat(read.Recipients.Select(r => r.Address)).Any(a => IsTo(l, a)));
        return (named, addressed, letters) switch
        {
            ({ } letter, _, _) => (letter, "the report names the letter's Message-ID"),
            (_, { } letter, _) => (letter, "the report names the address the letter went to"),
            (_, _, [var last, ..]) => (last, "it is the last letter that was sent"),
            _ => null,
        };
    }

    private static bool IsTo(OutgoingMessage letter, string? address) =>
        string.Equals(letter.ToAddress, address, StringComparison.OrdinalIgnoreCase);
}
