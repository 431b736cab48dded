using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Automatic;

public sealed class LetterReportTests
{
    [Fact]
    public void Read_WithAReportOfSuccess_NamesTheLetterTheServerAndItsWords()
    {
        var report = Read(
            """
            From: MAILER-DAEMON@mx.requests.example
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Your message was passed on.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.requests.example
            Original-Envelope-Id: 0199+2Babc@requests.example
            Arrival-Date: Mon, 2 Mar 2026 10:00:00 +0000

            Final-Recipient: rfc822; foi@ashcombe.example
            Original-Recipient: rfc822;foi@ashcombe.example
            Action: relayed
            Status: 2.0.0
            Remote-MTA: dns; mx.ashcombe.example
            Diagnostic-Code: smtp; 250 2.0.0 Ok: queued as
             4F2D1
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <other@requests.example>
            --b--
            """);

        Assert.Equal(["0199+abc@requests.example", "other@requests.example"], report.Letters);
        Assert.Equal(
            [new ReportedRecipient("foi@ashcombe.example", "relayed", "mx.ashcombe.example", "250 2.0.0 Ok: queued as 4F2D1")],
            report.Recipients);
    }

    [Fact]
    public void Read_WithTheLetterSentBack_NamesItByItsMessageId()
    {
        var report = Read(
            """
            From: postmaster@ashcombe.example
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.ashcombe.example

            Final-Recipient: rfc822; foi@ashcombe.example
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: message/rfc822

            Message-ID: <letter-1@requests.example>
            Subject: Grit

            How much grit do you hold?
            --b--
            """);

        Assert.Equal(["letter-1@requests.example"], report.Letters);
        Assert.Equal([new ReportedRecipient("foi@ashcombe.example", "failed", "mx.ashcombe.example", null)], report.Recipients);
    }

    [Fact]
    public void Read_WithABounceInPlainWords_FindsTheMessageIdInItsText()
    {
        var report = Read(
            """
            From: MAILER-DAEMON@ashcombe.example
            In-Reply-To: <answered@requests.example>

            <foi@ashcombe.example>: no such user.

            --- Below this line is a copy of the message.
            > Message-ID: <letter-2@requests.example>
            > Subject: Grit
            """);

        Assert.Equal(["letter-2@requests.example", "answered@requests.example"], report.Letters);
        Assert.Empty(report.Recipients);
    }

    [Fact]
    public void Read_WithAnOrdinaryLetter_NamesOnlyWhatItAnswers()
    {
        var report = Read(
            """
            From: foi@ashcombe.example
            References: <first@requests.example> <second@requests.example>

            We hold 40 tonnes.
            """);

        Assert.Equal(["second@requests.example", "first@requests.example"], report.Letters);
    }

    [Fact]
    public void Read_WithAReportForwardedByAPerson_SaysNothingOfItsRecipients()
    {
        var report = Read(
            """
            From: foi@ashcombe.example
            Content-Type: multipart/mixed; boundary=b

            --b

            See what we got.
            --b
            Content-Type: message/rfc822

            Content-Type: multipart/report; report-type=delivery-status; boundary=c

            --c
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; a@b.example
            Action: failed
            Status: 5.1.1
            --c--
            --b--
            """);

        Assert.Empty(report.Recipients);
    }

    private static LetterReport Read(string mail) =>
        LetterReport.Read(MessageReader.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))));
}
