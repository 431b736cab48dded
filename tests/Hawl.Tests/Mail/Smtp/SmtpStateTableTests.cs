using Hawl.Mail.Smtp;

namespace Hawl.Tests.Mail.Smtp;

public sealed class SmtpStateTableTests
{
    [Fact]
    public void Next_WithEveryVerbInEveryState_IsDefined()
    {
        var all = from state in Enum.GetValues<SmtpState>() from verb in Enum.GetValues<SmtpVerb>() select SmtpStateTable.Next(state, verb);

        Assert.Equal(Enum.GetValues<SmtpState>().Length * Enum.GetValues<SmtpVerb>().Length, all.Count());
    }

    [Theory]
    [InlineData(SmtpState.New, SmtpVerb.Mail)]
    [InlineData(SmtpState.Greeted, SmtpVerb.Rcpt)]
    [InlineData(SmtpState.MailGiven, SmtpVerb.Data)]
    [InlineData(SmtpState.RecipientGiven, SmtpVerb.StartTls)]
    [InlineData(SmtpState.Ended, SmtpVerb.Noop)]
    public void Next_OutOfSequence_IsNull(SmtpState state, SmtpVerb verb) => Assert.Null(SmtpStateTable.Next(state, verb));

    [Fact]
    public void Next_ThroughOneMessage_ComesBackToGreeted()
    {
        SmtpState? state = SmtpState.New;
        foreach (var verb in new[] { SmtpVerb.Ehlo, SmtpVerb.Mail, SmtpVerb.Rcpt, SmtpVerb.Data })
        {
            state = SmtpStateTable.Next(Assert.NotNull(state), verb);
        }

        Assert.Equal(SmtpState.Greeted, state);
    }
}
