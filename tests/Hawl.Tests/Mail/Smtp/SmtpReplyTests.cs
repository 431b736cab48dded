using Hawl.Mail.Smtp;

namespace Hawl.Tests.Mail.Smtp;

public sealed class SmtpReplyTests
{
    [Fact]
    public void ToWire_WithSeveralLines_MarksAllButTheLast() =>
        Assert.Equal("250-one\r\n250-two\r\n250 three\r\n", new SmtpReply(250, "", "one\ntwo\nthree").ToWire());

    [Fact]
    public void ToWire_WithEnhancedStatus_PutsItOnEveryLine() =>
        Assert.Equal("550-5.1.1 one\r\n550 5.1.1 two\r\n", new SmtpReply(550, "5.1.1", "one\ntwo").ToWire());

    [Fact]
    public void ToWire_WithControlCharactersInWords_CannotForgeALine() =>
        Assert.Equal("550 5.1.1 no  250 yes\r\n", new SmtpReply(550, "5.1.1", "no\r\u0007250 yes").ToWire());
}
