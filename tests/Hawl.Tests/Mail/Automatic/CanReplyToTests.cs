using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;

namespace Hawl.Tests.Mail.Automatic;

public class CanReplyToTests
{
    [Theory]
    [InlineData("From: foi@ashcombe.example")]
    [InlineData("From: noreply@ashcombe.example\nReply-To: foi@ashcombe.example")]
    [InlineData("From: casino.reply@ashcombe.example")]
    [InlineData("Return-Path: <ann@ashcombe.example>\nFrom: Ann <ann@ashcombe.example>")]
    public void Judge_AddressOfPeople_IsYes(string headers) => Assert.True(Judge(headers).Can, headers);

    [Theory]
    [InlineData("From: noreply@ashcombe.example", "says that nobody reads it")]
    [InlineData("From: FOI <foi-no-reply@ashcombe.example>", "says that nobody reads it")]
    [InlineData("From: Do.Not.Reply@ashcombe.example", "says that nobody reads it")]
    [InlineData("From: peidiwch-ag-ymateb@brynmor.example", "says that nobody reads it")]
    [InlineData("From: foi@noreply.ashcombe.example", "says that nobody reads it")]
    [InlineData("From: foi@ashcombe.example\nReply-To: no_reply@ashcombe.example", "no_reply@ashcombe.example")]
    [InlineData("From: postmaster@ashcombe.example", "is that of a mail system")]
    [InlineData("Return-Path: <>\nFrom: foi@ashcombe.example", "return path")]
    [InlineData("From: undisclosed", "no address")]
    [InlineData("Subject: hello", "no address")]
    [InlineData("From: foi@ashcombe.example\nAuto-Submitted: auto-replied", "Auto-Submitted: auto-replied")]
    public void Judge_AddressOfNobody_SaysWhy(string headers, string why)
    {
        var (can, found) = Judge(headers);

        Assert.False(can);
        Assert.Contains(why, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_DecisionSentByProgram_IsNo() =>
        Assert.False(CanReplyTo.Judge(MessageReader.Read(TestFiles.Read("automatic/answer-sent-by-program.eml"))).Can);

    [Fact]
    public void Judge_AnswerThatAProgramSentFromAnOrdinaryAddress_IsNo()
    {
        var (can, why) = Judge("From: foi@ashcombe.example\nAuto-Submitted: auto-generated", "We hold no swans.");

        Assert.False(can);
        Assert.Contains("A program sent the message", why, StringComparison.Ordinal);
    }

    private static ReplyAbility Judge(string headers, string text = "Dear Jo,\nThere are 14 swans.") =>
        CanReplyTo.Judge(MessageReader.Read(Encoding.UTF8.GetBytes($"{headers}\n\n{text}\n")));
}
