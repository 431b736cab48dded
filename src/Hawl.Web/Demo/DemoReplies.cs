using System.Globalization;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// Writes an authority's reply to a letter and hands it to the intake, as it comes from a mail server.
public sealed class DemoReplies(HawlContext db, TakeInMail intake, LetterComposer composer, DemoDates dates)
{
    public async Task TakeInAsync(DemoThread thread, DemoStep step, DateTime at, CancellationToken cancellation)
    {
        var letter = await db.OutgoingMessages.Include(m => m.Request).ThenInclude(r => r.Authority).ThenInclude(a => a.Translations)
            .OrderBy(m => m.Id).FirstAsync(m => m.RequestId == thread.RequestId, cancellation);
        var template = DemoTemplate.Parse(DemoWorld.Text($"mail/{step.Mail}.txt"));
        var gaps = new DemoWords(dates, composer);
        var words = gaps.Plain(letter, at);
        var reply = new DemoTemplate(
            [.. template.Fields.Select(f => (f.Name, DemoText.Fill(f.Value, words)))],
            DemoText.Fill(template.Text, gaps.For(template, letter, words)));
        var recipient = step.Misaddressed ? Miscopied(words["reply-address"]) : words["reply-address"];
        var envelope = new IntakeEnvelope
        {
            DeliveryId = Guid.CreateVersion7(dates.Local(at)),
            MailFrom = template.IsAutomatic ? "" : words["foi-email"],
            Recipients = [recipient],
            Peer = "192.0.2.25:25025",
            HeloName = $"mx.{words["host"]}",
            Protocol = "ESMTPS",
            ReceivedAt = at,
        };
        var messageId = $"{thread.RequestId}.{step.Mail?.Replace('/', '.')}@mx.{words["host"]}";
        var trace = Trace(reply, letter, recipient, messageId, dates.Local(at))
            .Where(f => !step.Misaddressed || f.Name is not "In-Reply-To");
        await intake.ExecuteAsync(envelope, DemoMail.Write(reply, trace), cancellation);
    }

    private static IEnumerable<(string Name, string Value)> Trace(
        DemoTemplate reply, OutgoingMessage letter, string recipient, string messageId, DateTimeOffset at)
    {
        if (reply.Field("Subject") is null)
        {
            yield return ("Subject", $"Re: {letter.Subject}");
        }

        yield return ("To", $"{letter.FromName} <{recipient}>");
        yield return ("Date", at.ToString("ddd, dd MMM yyyy HH:mm:ss zz", CultureInfo.InvariantCulture) + "00");
        yield return ("Message-ID", $"<{messageId}>");
        yield return ("In-Reply-To", $"<{letter.MessageId}>");
    }

    // Copied by hand, in a hurry: the last two of the check characters are others.
    private static string Miscopied(string address)
    {
        var at = address.IndexOf('@');
        var wrong = address.AsSpan(at - 2, 2) is "00" ? "66" : "00";
        return string.Concat(address.AsSpan(0, at - 2), wrong, address.AsSpan(at));
    }
}
