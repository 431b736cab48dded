using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Mime;

public sealed class AuthenticationResultsTests
{
    private const string Received = "Received: from a.example by mx.hawl.example; Mon, 2 Mar 2026 10:00:00 +0000";

    [Fact]
    public void Of_WithATrustedServersField_ReadsEachMethodWithItsDomain() => Assert.Equal(
        [
            new AuthenticationResult("spf", "pass", "ashcombe.example"), new AuthenticationResult("dkim", "pass", "ashcombe.example"),
            new AuthenticationResult("dmarc", "fail", "ashcombe.example"),
        ],
        Of(
            "Authentication-Results: mx.hawl.example 1; spf=pass (sender (really) is; permitted) smtp.mailfrom=foi@ashcombe.example;",
            " dkim=pass header.d=Ashcombe.Example; dmarc=fail (p=reject) header.from=ashcombe.example",
            Received));

    [Fact]
    public void Of_WithSomebodyElsesField_BelievesNothing() =>
        Assert.Empty(Of("Authentication-Results: mx.forger.example; dmarc=pass header.from=ashcombe.example", Received));

    [Fact]
    public void Of_WithAFieldBelowTheTrace_BelievesNothing() =>
        Assert.Empty(Of(Received, "Authentication-Results: mx.hawl.example; dmarc=pass header.from=ashcombe.example"));

    [Theory]
    [InlineData("Authentication-Results: mx.hawl.example; none")]
    [InlineData("Authentication-Results:")]
    [InlineData("Authentication-Results: mx.hawl.example; ((((;=;")]
    public void Of_WithNothingToRead_IsEmpty(string field) => Assert.Empty(Of(field, Received));

    private static IReadOnlyList<AuthenticationResult> Of(params string[] headers) => AuthenticationResults.Of(
        MessageReader.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", headers) + "\r\nSubject: x\r\n\r\nx\r\n")), ["MX.hawl.example"]);
}
