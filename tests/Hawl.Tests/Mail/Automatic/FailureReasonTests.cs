using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Automatic;

public class FailureReasonTests
{
    [Theory]
    [InlineData("550 5.1.1 <foi@ashcombe.example>: Recipient address rejected: User unknown", "5.1.1", FailureReason.NoSuchAddress)]
    [InlineData("550 5.4.1 [foi@ashcombe.example]: Recipient address rejected: Access denied", "5.4.1", FailureReason.NoSuchAddress)]
    [InlineData("Host or domain name not found. Name service error for ashcombe.example", "5.4.4", FailureReason.NoSuchDomain)]
    [InlineData("550 5.7.26 mail from this domain is unauthenticated (DMARC)", "5.7.26", FailureReason.SenderRefused)]
    [InlineData("552 5.2.2 Mailbox full", "5.2.2", FailureReason.MailboxFull)]
    [InlineData("550 5.2.1 The account that you tried to reach is disabled", "5.2.1", FailureReason.Disabled)]
    [InlineData("552 message size exceeds fixed limit", "5.3.4", FailureReason.TooLarge)]
    [InlineData("550 Message content rejected as spam", "5.7.1", FailureReason.ContentRefused)]
    [InlineData("556 5.1.10 Domain does not accept mail (nullMX)", "5.1.10", FailureReason.TakesNoMail)]
    [InlineData("connect to mx.ashcombe.example[192.0.2.1]:25: Connection timed out", "4.4.1", FailureReason.NoAnswer)]
    [InlineData("421 too many connections, try again later", "4.4.5", FailureReason.Busy)]
    [InlineData("554 5.7.1 Relay access denied", "5.7.1", FailureReason.NotPassedOn)]
    [InlineData("550 Account for foi@ashcombe.example has been deleted", "5.0.0", FailureReason.NoSuchAddress)]
    [InlineData("550 Rejected by header based Anti-Spoofing policy", "5.0.0", FailureReason.ContentRefused)]
    [InlineData("550 Administrative prohibition", "5.0.0", FailureReason.ContentRefused)]
    [InlineData("Host or domain name not found. Name service error: Host not found, try again", "4.4.3", FailureReason.NoAnswer)]
    [InlineData("450 4.1.1 Recipient address rejected: unverified address", "4.1.1", FailureReason.Busy)]
    [InlineData("550 no reason at all", "5.0.0", FailureReason.Unknown)]
    [InlineData("550 5.1.1 said by spamfilter.ashcombe.example", "5.1.1", FailureReason.NoSuchAddress)]
    public void Judge_WordsOfAServer_TellsTheReason(string words, string status, FailureReason reason) =>
        Assert.Equal(reason, Report(words, status).Reason);

    [Theory]
    [InlineData("550 5.1.1 User unknown", "5.1.1", true)]
    [InlineData("551 5.1.6 The user has moved", "5.1.6", true)]
    [InlineData("552 5.2.2 Over quota", "5.2.2", false)]
    [InlineData("550 5.7.1 blocked using a blocklist", "5.7.1", false)]
    [InlineData("550 Unknown user (in reply to end of DATA command)", "5.0.0", false)]
    [InlineData("strange", "5.0.0", null)]
    public void Judge_Failure_IsPermanentOnlyWhereTheAddressIsDead(string words, string status, bool? permanent) =>
        Assert.Equal(permanent, Report(words, status).Permanent);

    [Theory]
    [InlineData("Original-Recipient: rfc822;<foi@ashcombe.example>\nFinal-Recipient: LOCAL;<foi>")]
    [InlineData("Original-Recipient: X400; /S=foi\nFinal-Recipient: foi@ashcombe.example")]
    public void Judge_RecipientOfAnotherKind_IsNamedByItsMailAddress(string fields)
    {
        var judged = Judge(
            "From: MAILER-DAEMON@mx.requests.example\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNotice.\n--b\n"
            + $"Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n{fields}\nAction: failed\nStatus: 5.1.1\n--b--\n");

        Assert.Equal(["foi@ashcombe.example"], judged.FailedRecipients);
    }

    [Fact]
    public void Judge_NoticeOfTwoRecipients_JudgesEachByItsOwnWords()
    {
        var notice = "Hi. This is the mail program at mx.requests.example.\n\n<full@ashcombe.example>:\n"
            + "Remote host said: 552 mailbox full\n\n<old@ashcombe.example>:\nRemote host said: 550 no such user\n"
            + "\n--- Below this line is a copy of the message.\n\nspam\n";

        var judged = Judge("Subject: failure notice\nFrom: MAILER-DAEMON@mx.requests.example\n\n" + notice);

        Assert.Equal((AutomaticClass.Bounce, true), (judged.Class, judged.Permanent));
        Assert.Equal(["full@ashcombe.example", "old@ashcombe.example"], judged.FailedRecipients);
        Assert.Contains("Nobody has this address.", judged.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OfficerWhoTellsOfAFailure_IsNoBounce() => Assert.Equal(
        AutomaticClass.None,
        Judge("From: officer@ashcombe.example\nSubject: Your letter\n\nYour message could not be delivered to our old office.\n").Class);

    private static Hawl.Mail.Automatic.Automatic Report(string words, string status) => Judge(
        "From: MAILER-DAEMON@mx.requests.example\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNotice.\n--b\n"
        + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.requests.example\n\n"
        + $"Final-Recipient: rfc822; foi@ashcombe.example\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp; {words}\n--b--\n");

    private static Hawl.Mail.Automatic.Automatic Judge(string mail) =>
        AutomaticMail.Judge(MessageReader.Read(Encoding.UTF8.GetBytes(mail)));
}
