namespace Hawl.Tests.Mail.Quotation;

public class DisclaimersTests
{
    [Theory]
    [InlineData("This email is confidential and meant for the intended recipient. If it came in error, delete it.")]
    [InlineData("Mae'r neges hon yn gyfrinachol ac fe'i bwriedir i'r derbynnydd. Os daeth drwy gamgymeriad, rhowch wybod a'i dileu.")]
    [InlineData("Messages are scanned for viruses.\nThis email may be monitored. Views expressed are not necessarily ours.")]
    [InlineData("This email is confidential. It may have to be disclosed under the Freedom of Information Act 2000.\nIf it came in error, "
        + "delete it and tell the sender.")]
    [InlineData("This message may be monitored and may be released under the Freedom of Information Act.\nUnless it is legally exempt from "
        + "disclosure, its confidentiality cannot be kept. If it is not for you, please notify the sender.")]
    public void Fold_StandingNoticeAtTheEnd_Folds(string notice)
    {
        var folded = Folded.Plain($"We hold none.\n\nHuw\n\n{notice}\n");

        Assert.Equal("We hold none.\nHuw", folded.Visible);
        Assert.Equal(notice, folded.Disclaimer);
    }

    [Theory]
    [InlineData("We withhold this email: it is confidential, was copied to us in error and names its intended recipient.")]
    [InlineData("You may appeal. This message is confidential; delete it if it is not intended for you, and do not copy or disclose it.")]
    [InlineData("The price is confidential.")]
    [InlineData("This email is exempt from disclosure under the Freedom of Information Act: it is confidential and was copied in error.")]
    public void Fold_WordsThatSaySomething_StayVisible(string words)
    {
        Assert.Empty(Folded.Plain($"Dear Mair,\n\n{words}\n").Disclaimer);
    }

    [Fact]
    public void Fold_NoticeAbovePartOfTheAnswer_StaysVisible()
    {
        const string Notice = "This email is confidential. If it came in error, delete it and tell the sender.";

        Assert.Empty(Folded.Plain(Notice + "\n\nWe hold none.").Disclaimer);
    }
}
