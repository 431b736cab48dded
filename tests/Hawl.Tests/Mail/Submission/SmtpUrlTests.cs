using Hawl.Mail.Submission;

namespace Hawl.Tests.Mail.Submission;

public sealed class SmtpUrlTests
{
    [Theory]
    [InlineData("smtp://mail.example", "smtp://mail.example:25", SubmissionTls.WhenOffered)]
    [InlineData("smtp://mail.example:2525/", "smtp://mail.example:2525", SubmissionTls.WhenOffered)]
    [InlineData("SMTP://127.0.0.1:25", "smtp://127.0.0.1:25", SubmissionTls.WhenOffered)]
    [InlineData("smtp://[::1]:25", "smtp://[::1]:25", SubmissionTls.WhenOffered)]
    [InlineData("smtp://[::1]", "smtp://[::1]:25", SubmissionTls.WhenOffered)]
    [InlineData("smtp://letters:secret@mail.example", "smtp://letters@mail.example:587", SubmissionTls.Required)]
    [InlineData("smtps://mail.example", "smtps://mail.example:465", SubmissionTls.Begun)]
    [InlineData("smtps://mail.example:2465", "smtps://mail.example:2465", SubmissionTls.Begun)]
    [InlineData("smtps://mail.example:587", "smtps://mail.example:587", SubmissionTls.Required)]
    [InlineData("smtps://letters%40hawl.example:s@mail.example", "smtps://letters%40hawl.example@mail.example:465", SubmissionTls.Begun)]
    public void Parse_WithUrl_ReadsIt(string text, string shown, SubmissionTls tls)
    {
        var url = SmtpUrl.Parse(text);

        Assert.Equal(shown, url.ToString());
        Assert.Equal(tls, url.Tls);
    }

    [Fact]
    public void Parse_WithEncodedPassword_DecodesIt()
    {
        var url = SmtpUrl.Parse("smtp://letters%40hawl.example:p%40ss:w%2Ford@mail.example:587");

        Assert.Equal(new SmtpCredentials("letters@hawl.example", "p@ss:w/ord"), url.Credentials);
        Assert.DoesNotContain("ss:w", url.ToString() + url.Credentials, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example", "It begins with smtp:// or smtps://")]
    [InlineData("http://mail.example", "It begins with smtp:// or smtps://")]
    [InlineData("", "It begins with smtp:// or smtps://")]
    [InlineData("smtp://", "The host is missing or is no name or address")]
    [InlineData("smtp://:25", "The host is missing or is no name or address")]
    [InlineData("smtp://mail_example!", "The host is missing or is no name or address")]
    [InlineData("smtp://mail.example:", "The port is a number from 1 to 65535")]
    [InlineData("smtp://mail.example:0", "The port is a number from 1 to 65535")]
    [InlineData("smtp://mail.example:70000", "The port is a number from 1 to 65535")]
    [InlineData("smtp://mail.example:smtp", "The port is a number from 1 to 65535")]
    [InlineData("smtp://letters@mail.example", "Before the @ stand user and password with a colon between them")]
    [InlineData("smtp://:secret@mail.example", "The user before the colon is missing")]
    [InlineData("smtp://letters:@mail.example", "The password after the colon is missing")]
    [InlineData("smtp://letters:a%0Ab@mail.example", "User and password hold no control characters")]
    [InlineData("smtp://mail.example/path", "Nothing follows the host and port; a / ? or # in the password is written %2F %3F or %23")]
    public void TryParse_WithMistake_SaysWhy(string text, string why)
    {
        Assert.False(SmtpUrl.TryParse(text, out var url, out var reason));

        Assert.Null(url);
        Assert.Equal(why, reason);
        Assert.Equal(why, Assert.Throws<FormatException>(() => SmtpUrl.Parse(text)).Message);
    }
}
