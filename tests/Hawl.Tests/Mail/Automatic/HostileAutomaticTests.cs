using System.Diagnostics;
using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;

namespace Hawl.Tests.Mail.Automatic;

public class HostileAutomaticTests
{
    private const string Report =
        "From: MAILER-DAEMON\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNo.\n--b\n"
        + "Content-Type: message/delivery-status\n\n";

    private static readonly string[] Originals =
        ["postfix-bounce", "two-recipients", "exchange-expired", "exim-bounce", "complaint", "absence-words", "forwarded-bounce"];

    public static TheoryData<string, string, string> Floods => new()
    {
        { "groups", Report, "\nAction: failed\nFinal-Recipient: rfc822;a@b.example\n" },
        { "folded field", Report + "Action: failed\nStatus:", "\n 5.1.1" },
        { "status", Report + "Action: failed\nDiagnostic-Code: smtp;", " 5.1" },
        { "failed recipients", "X-Failed-Recipients: ", "a@b.example, " },
        { "addresses", "From: MAILER-DAEMON\nSubject: failure notice\n\n", "<a@b.example>:\n" },
        { "sentences", "Subject: swans\n\n", "this is an automated e-mail. please note that this is an automatically " },
        { "marks", "Subject: swans\n\n", "_ * (" },
        { "absence", "Subject: swans\n\nthank you", " thank you i am currently" },
        { "subject", "Subject: ", "[x] " },
        { "greeting", "Subject: swans\n\nOn ", "wrote wrote " },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Judge_Flood_TakesTimeInProportion(string name, string head, string piece)
    {
        var bytes = Encoding.ASCII.GetBytes(head + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var clock = Stopwatch.StartNew();

        Assert.NotEmpty(AutomaticMail.Judge(MessageReader.Read(bytes)).Why);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{name}: {clock.Elapsed}");
    }

    [Fact]
    public void Judge_MutatedMessages_AlwaysSaysWhyInOneShortSentence()
    {
        var random = new Random(4712);
        var originals = Originals.Select(n => TestFiles.Read($"automatic/{n}.eml")).ToList();
        for (var i = 0; i < 25 * originals.Count; i++)
        {
            var bytes = originals[i % originals.Count].ToArray();
            for (var n = 0; n < 12; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var message = MessageReader.Read(bytes);
            var automatic = AutomaticMail.Judge(message);

            Assert.Matches(@"^[^\r\n]{10,300}\.$", automatic.Why);
            Assert.NotEmpty(CanReplyTo.Judge(message, automatic).Why);
            Assert.True(automatic.Class == AutomaticClass.Bounce || automatic is { Permanent: null, FailedRecipients.Count: 0 });
        }
    }

    [Fact]
    public void Judge_NoBytes_IsNone() => Assert.Equal(AutomaticClass.None, AutomaticMail.Judge(MessageReader.Read(default)).Class);

    [Fact]
    public void Judge_EvidenceOfStranger_IsCutAndQuoted()
    {
        var bytes = Encoding.UTF8.GetBytes($"Auto-Submitted: {new string('x', 500)}\"\n\n");

        var why = AutomaticMail.Judge(MessageReader.Read(bytes)).Why;

        Assert.True(why.Length < 200, why);
        Assert.Contains("…\"", why, StringComparison.Ordinal);
    }
}
