using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Automatic;

public class FailureNoticeTests
{
    private const string Foi = "foi@ashcombe.example";

    public static TheoryData<string, string, string, bool?, string?> Notices => new()
    {
        { "MAILER-DAEMON", "failure notice", "<foi@ashcombe.example>:\nThis address no longer accepts mail.", true, null },
        {
            "MAILER-DAEMON", "failure notice",
            "<foi@ashcombe.example>:\n192.0.2.9 failed after I sent the message.\nno such user",
            false, null
        },
        { "Mailer-Daemon", "Mail delivery failed", "  foi@ashcombe.example\n    after end of data:\n    550 unknown user", false, null },
        {
            "MAILER-DAEMON", "Mail delivery failed",
            "There was an error delivering your mail to <foi@ashcombe.example>.\n550 5.1.1 User unknown",
            true, "5.1.1"
        },
        { "MAILER-DAEMON", "Permanent Delivery Failure", "Failed address: foi@ashcombe.example\n<-- 550 Unknown user", true, null },
        { "MAILER-DAEMON", "Returned mail: Host unknown", "554 <foi@ashcombe.example>... 550 Host unknown", true, null },
        {
            "MDaemon", "Warning: swans",
            "The following recipient(s) could not be reached:\n\n No such user: \"foi@ashcombe.example\"",
            true, null
        },
        {
            "Mailer-Daemon", "Message status - undeliverable",
            "The attached file had the following undeliverable recipient(s):\n\tfoi@ashcombe.example\n\nResponse: "
            + "550 No such recipient",
            true, null
        },
        { "postmaster", "Undeliverable Mail", "User mailbox exceeds allowed size: foi@ashcombe.example", false, null },
        {
            "postmaster", "Undeliverable Mail",
            "Unknown user: foi@ashcombe.example\n\nOriginal message follows.\n\nFrom: x@requests.example",
            true, null
        },
        {
            "postmaster", "Delivery Failure Report",
            "Your document: swans\ncould not be delivered to: foi@ashcombe.example\nbecause: User not listed in "
            + "public Name & Address Book",
            true, null
        },
        {
            "postmaster", "Undeliverable: swans",
            "foi wasn't found at ashcombe.example.\nStatus code: 550 5.1.10\nRecipient Address: "
            + "foi@ashcombe.example\nSender Address: x@requests.example",
            true, "5.1.10"
        },
        {
            "postmaster", "Your letter",
            "Your message to foi@ashcombe.example was blocked by our content security policy and has not been delivered.",
            false, null
        },
        {
            "postmaster", "Warning: E-mail viruses detected",
            "To: foi@ashcombe.example\nThe attachments are unacceptable and will not have been delivered.",
            false, null
        },
        {
            "postmaster", "Undeliverable: swans",
            "foi@ashcombe.example: 450 4.1.1 Recipient address rejected: unverified address",
            false, "4.1.1"
        },
        {
            "MicrosoftExchange329e", "Non remis : cygnes",
            "Échec de la remise à ces destinataires :\n\nfoi@ashcombe.example\nL'adresse de messagerie entrée est introuvable.",
            true, null
        },
        {
            "MicrosoftExchange329e", "Unzustellbar: Schwäne",
            "foi@ashcombe.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.",
            true, null
        },
        {
            "MicrosoftExchange329e", "Kézbesíthetetlen: hattyúk",
            "foi@ashcombe.example\nA megadott e-mail-cím nem található.",
            true, null
        },
        {
            "MicrosoftExchange329e", "Niedostarczalne: łabędzie",
            "foi@ashcombe.example\nNie można odnaleźć podanego adresu e-mail.",
            true, null
        },
        {
            "MicrosoftExchange329e", "Ni ellir danfon: elyrch",
            "foi@ashcombe.example\nNid oedd modd dod o hyd i'r cyfeiriad e-bost a roesoch.",
            true, null
        },
        {
            "MicrosoftExchange329e", "Kan ikke leveres: svaner",
            "foi@ashcombe.example\nDen angivne mailadresse blev ikke fundet.",
            true, null
        },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Judge_NoticeOfMailSystem_TellsWhoFailedAndWhetherForGood(
        string from, string subject, string text, bool? permanent, string? status)
    {
        var automatic = Judge($"From: {from}@ashcombe.example\nTo: x@requests.example\nSubject: {subject}", text);

        Assert.Equal((AutomaticClass.Bounce, permanent, status), (automatic.Class, automatic.Permanent, automatic.Status));
        Assert.Equal([Foi], automatic.FailedRecipients);
    }

    [Theory]
    [InlineData("Delivery delayed:swans", "This message hasn't been delivered yet. Delivery will continue to be attempted.")]
    [InlineData("Your letter", "THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE.")]
    [InlineData("Remise différée : cygnes", "foi@ashcombe.example")]
    public void Judge_NoticeOfDelay_IsNoBounce(string subject, string text) => Assert.Equal(
        AutomaticClass.Delay, Judge($"From: postmaster@ashcombe.example\nSubject: {subject}", text).Class);

    [Theory]
    [InlineData("Return-Path: <>", "Undeliverable letters of 2026", "We hold 40 letters. User unknown was the reason for ten of them.")]
    [InlineData("Return-Path: <>", "Your questions", "You asked how many letters could not be delivered. There were fourteen.")]
    [InlineData("Return-Path: <>", "Your request", "We hold none. On 3 June the mailbox unavailable to staff was mended.")]
    [InlineData("Return-Path: <>", "Your letter", "Jo, our letter came back with \"user unknown\". Is this the right address?")]
    [InlineData("Return-Path: <>", "Your request", "Please find our answer attached. Your message could not be delivered to everybody.")]
    [InlineData("From: postmaster@post.example", "Your request", "Delivery failed in two streets. You can ask for an internal review.")]
    [InlineData("From: postmaster@post.example", "Your request", "Delivery failed twice. We hold no more.\n\nfoi@post.example")]
    [InlineData("From: postmaster@post.example", "Returned mail", "You asked how much mail is returned: 1,204 letters in a year.")]
    public void Judge_AnswerAboutFailedMail_IsNone(string header, string subject, string text)
    {
        var automatic = Judge($"{header}\nSubject: {subject}", text);

        Assert.True(automatic.Class == AutomaticClass.None, automatic.Why);
    }

    [Fact]
    public void Judge_AbsenceThatKeepsLetters_IsAutoReply() => Assert.Equal(
        AutomaticClass.AutoReply,
        Judge(
            "Return-Path: <>\nFrom: ann@ashcombe.example\nSubject: Re: swans",
            "I am out of the office. Your message could not be delivered to me; if it is urgent, ask Huw.").Class);

    [Fact]
    public void Judge_GatewayThatBlocks_IsBounce() => Assert.Equal(
        AutomaticClass.Bounce,
        Judge(
            "Return-Path: <>\nFrom: gateway@ashcombe.example\nSubject: Message blocked: swans",
            "Your message to foi@ashcombe.example was blocked and has not been delivered.").Class);

    private static Hawl.Mail.Automatic.Automatic Judge(string headers, string text) => AutomaticMail.Judge(
        MessageReader.Read(Encoding.UTF8.GetBytes($"{headers}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n")));
}
