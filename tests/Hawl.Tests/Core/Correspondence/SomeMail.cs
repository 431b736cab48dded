using System.Text;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

// Mail as it reaches the site. What a test does not say is made up, and the Message-ID different each time.
internal static class SomeMail
{
    public static string ReplyAddressIn(this Request request, HawlSettings settings) =>
        ReplyAddress.Format(settings.MailPrefix, request.Id, request.ReplyHash, settings.MailDomain);

    public static IntakeEnvelope MailFor(this Request request, HawlSettings settings) => Envelope(request.ReplyAddressIn(settings));

    public static IntakeEnvelope Envelope(params string[] recipients) => new()
    {
        DeliveryId = Guid.CreateVersion7(),
        MailFrom = "bounces@ashcombe.example",
        Recipients = recipients,
        Peer = "192.0.2.7:40000",
        HeloName = "mx.ashcombe.example",
        Protocol = "LMTP",
        ReceivedAt = ManualClock.Start.UtcDateTime,
    };

    // A plain letter from the authority; `headers` are whole lines, and take the place of those of the same name.
    public static byte[] Bytes(string text, params string[] headers)
    {
        string[] usual =
        [
            "From: Information Officer <foi@ashcombe.example>",
            "Subject: Your request",
            "Date: Mon, 02 Mar 2026 09:58:00 +0000",
            $"Message-ID: <{Guid.NewGuid():N}@ashcombe.example>",
        ];
        var given = headers.Select(NameOf).ToHashSet();
        var lines = usual.Where(u => !given.Contains(NameOf(u))).Concat(headers.Where(h => !h.EndsWith(':')));
        return Encoding.UTF8.GetBytes((string.Join('\n', lines) + "\n\n" + text + "\n").ReplaceLineEndings("\r\n"));
    }

    // A letter with files beside it; each is written as text.
    public static byte[] WithFiles(string text, params (string Name, string Type, string Content)[] files)
    {
        var parts = files.Select(f =>
            $"--x\nContent-Type: {f.Type}\nContent-Disposition: attachment; filename=\"{f.Name}\"\n\n{f.Content}\n");
        return Bytes(
            $"--x\nContent-Type: text/plain; charset=utf-8\n\n{text}\n{string.Concat(parts)}--x--",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=x");
    }

    // RFC 3464: what became of a letter to the authority.
    public static byte[] Report(string action, string status) => Bytes(
        $"""
        --r
        Content-Type: text/plain

        This is what became of your message.

        --r
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.ashcombe.example

        Final-Recipient: rfc822; foi@ashcombe.example
        Action: {action}
        Status: {status}

        --r--
        """,
        "From: Mail Delivery System <mailer-daemon@mx.ashcombe.example>",
        "Subject: Delivery Status Notification",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=r");

    private static string NameOf(string header) => header[..header.IndexOf(':', StringComparison.Ordinal)];
}
