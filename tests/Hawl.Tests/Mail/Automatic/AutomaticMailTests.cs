using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Automatic;

public class AutomaticMailTests
{
    public static TheoryData<string, AutomaticClass, bool?, string?, string> Reports => new()
    {
        { "postfix-bounce", AutomaticClass.Bounce, true, "5.1.1", "foi@ashcombe.example" },
        { "two-recipients", AutomaticClass.Bounce, false, "5.2.2", "gwybodaeth@brynmor.example old@brynmor.example" },
        { "exchange-expired", AutomaticClass.Bounce, false, "4.4.7", "foi@ashcombe.example" },
        { "report-without-outcome", AutomaticClass.Bounce, null, null, "" },
        { "exim-bounce", AutomaticClass.Bounce, true, null, "foi@ashcombe.example records@ashcombe.example" },
        { "qmail-bounce", AutomaticClass.Bounce, true, "5.1.1", "gwybodaeth@brynmor.example" },
        { "sendmail-bounce", AutomaticClass.Bounce, true, "5.1.1", "foi@tarn.example" },
        { "postfix-delay", AutomaticClass.Delay, null, "4.4.1", "" },
        { "exim-delay", AutomaticClass.Delay, null, null, "" },
        { "postfix-relayed", AutomaticClass.DeliveryReport, null, "2.0.0", "" },
        { "complaint", AutomaticClass.FeedbackReport, null, null, "" },
        { "read-receipt", AutomaticClass.AutoReply, null, null, "" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Judge_ReportOfMailSystem_TellsOutcome(string file, AutomaticClass kind, bool? permanent, string? status, string failed)
    {
        var automatic = Judge(file);

        Assert.Equal((kind, permanent, status), (automatic.Class, automatic.Permanent, automatic.Status));
        Assert.Equal(failed, string.Join(' ', automatic.FailedRecipients));
    }

    [Theory]
    [InlineData("absence-header", "Auto-Submitted: auto-generated")]
    [InlineData("absence-welsh", "ymateb awtomatig")]
    [InlineData("absence-words", "i am currently out of the office")]
    [InlineData("acknowledgement-words", "this is an automated email")]
    [InlineData("acknowledgement-welsh", "mae hon yn neges awtomatig")]
    [InlineData("read-receipt", "displayed")]
    public void Judge_AutomaticAnswer_NamesTheEvidence(string file, string evidence)
    {
        var automatic = Judge(file);

        Assert.Equal(AutomaticClass.AutoReply, automatic.Class);
        Assert.Contains($"\"{evidence}\"", automatic.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acknowledgement-person")]
    [InlineData("answer-after-absence")]
    [InlineData("answer-about-absence")]
    [InlineData("answer-sent-by-program")]
    [InlineData("answer-above-acknowledgement")]
    [InlineData("forwarded-bounce")]
    [InlineData("../mixed")]
    public void Judge_LetterOfPerson_IsNone(string file)
    {
        var automatic = Judge(file);

        Assert.True(automatic.Class == AutomaticClass.None, automatic.Why);
        Assert.False(automatic.IsAutomatic);
    }

    [SharedFact]
    public void Judge_SharedSeeds_AreNone()
    {
        var files = Directory.EnumerateFiles(SharedFactAttribute.PathOf("seeds/mail"), "*.eml").ToList();

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal(AutomaticClass.None, AutomaticMail.Judge(MessageReader.Read(File.ReadAllBytes(f))).Class));
    }

    private static Hawl.Mail.Automatic.Automatic Judge(string file) =>
        AutomaticMail.Judge(MessageReader.Read(TestFiles.Read($"automatic/{file}.eml")));
}
