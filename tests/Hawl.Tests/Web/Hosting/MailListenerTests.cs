using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Mail.Addresses;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Hosting;

// The listener as the network sees it: real sockets, every byte chosen by the test.
public sealed class MailListenerTests
{
    private const string Wrong = "foi+request-1-00000000@requests.example";

    [Fact]
    public async Task Mail_WithASizeBeyondTheLargest_IsRefusedBeforeItIsSent()
    {
        await using var site = await MailSite.StartAsync((s, _) => s with { MailMax = 1000 });
        await using var client = await GreetedAsync(site.Port);

        Assert.StartsWith("552 5.3.4", await client.SayAsync("MAIL FROM:<a@b.example> SIZE=1001"), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SayAsync("MAIL FROM:<a@b.example> SIZE=1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_BeyondTheLargest_IsReadToItsEndAndRefused()
    {
        await using var site = await MailSite.StartAsync((s, _) => s with { MailMax = 1000 });
        await using var client = await AtDataAsync(site);

        Assert.StartsWith("552 5.3.4", await client.SayAsync(new string('x', 2000) + "\r\n."), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SayAsync("NOOP"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_WithoutEnd_ClosesTheConnection()
    {
        await using var site = await MailSite.StartAsync((s, _) => s with { MailMax = 1000 });
        await using var client = await AtDataAsync(site);

        Assert.StartsWith("552 5.3.4", await client.SayAsync(new string('x', 5000)), StringComparison.Ordinal);
        Assert.Null(await client.HearAsync());
    }

    [Fact]
    public async Task Command_BeyondTheLongestLine_IsRefusedAndTheNextIsObeyed()
    {
        await using var site = await MailSite.StartAsync();
        await using var client = await GreetedAsync(site.Port);

        Assert.StartsWith("500 5.5.2", await client.SayAsync("NOOP " + new string('x', 3000)), StringComparison.Ordinal);
        Assert.StartsWith("250 2.0.0", await client.SayAsync("NOOP"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_ThatAreNone_CloseTheConnectionAfterTen()
    {
        await using var site = await MailSite.StartAsync();
        await using var client = await GreetedAsync(site.Port);

        await client.WriteAsync(string.Concat(Enumerable.Repeat("BREW coffee\r\n", 11)));

        Assert.EndsWith("421 4.7.0 Too many mistakes, closing\n", await client.HearAllAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n.\n")]
    [InlineData("\n.\r\n")]
    [InlineData("\r.\r")]
    [InlineData("\r\n.\n")]
    [InlineData("\r\n.\r")]
    public async Task Data_WithAnEndThatIsNone_SmugglesNothingIn(string end)
    {
        await using var site = await MailSite.StartAsync();
        await using var client = await AtDataAsync(site);

        await client.WriteAsync($"Subject: first\r\n\r\nx{end}MAIL FROM:<forged@b.example>\r\nRCPT TO:<{Wrong}>\r\nDATA\r\n");
        await client.WriteAsync("Subject: second\r\n\r\ny\r\n.\r\nQUIT\r\n");

        Assert.Equal("550 5.6.11 The message holds a CR or an LF by itself; lines end with CR LF (RFC 5321, 2.3.8)\n"
            + "221 2.0.0 requests.example closing\n", await client.HearAllAsync());
    }

    [Fact]
    public async Task StartTls_WithAnotherCommandBehindIt_ObeysNeither()
    {
        await using var site = await MailSite.StartAsync(WithCertificate);
        await using var client = await GreetedAsync(site.Port);

        await client.WriteAsync("STARTTLS\r\nMAIL FROM:<forged@b.example>\r\n");

        Assert.StartsWith("554 5.7.0", await client.HearAsync(), StringComparison.Ordinal);
        Assert.Null(await client.HearAsync());
    }

    [Fact]
    public async Task StartTls_WithACertificate_ForgetsTheGreetingAndTakesMail()
    {
        await using var site = await MailSite.StartAsync(WithCertificate);
        var address = await AddressAsync(site);
        await using var client = await GreetedAsync(site.Port);

        Assert.StartsWith("220", await client.SayAsync("STARTTLS"), StringComparison.Ordinal);
        await client.EncryptAsync();
        Assert.StartsWith("503", await client.SayAsync("MAIL FROM:<a@b.example>"), StringComparison.Ordinal);
        Assert.DoesNotContain("STARTTLS", await client.SayAsync("EHLO b.example"), StringComparison.Ordinal);
        await DataAsync(client, address);
        Assert.StartsWith("250 2.0.0", await client.SayAsync("Subject: Salt\r\n\r\n40 tonnes\r\n."), StringComparison.Ordinal);
        Assert.Equal("ESMTPS", await ProtocolAsync(site));
    }

    [Fact]
    public async Task StartTls_WithNoHandshake_EndsTheConnection()
    {
        await using var site = await MailSite.StartAsync(WithCertificate);
        await using var client = await GreetedAsync(site.Port);

        await client.SayAsync("STARTTLS");
        await client.WriteAsync("MAIL FROM:<a@b.example>\r\nThis is no handshake of any kind.\r\n");

        Assert.DoesNotContain("250", await client.HearAllAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_WhenTheProcessEnds_IsToldSo()
    {
        await using var site = await MailSite.StartAsync();
        await using var client = await GreetedAsync(site.Port);

        await site.StopAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("421 4.3.2 requests.example is shutting down, closing\n", await client.HearAllAsync());
    }

    [Fact]
    public async Task Recipients_GuessedFromOnePlace_AreNoLongerAnsweredThere()
    {
        await using var site = await MailSite.StartAsync(BehindAProxy);
        var address = await AddressAsync(site);
        await using var client = await GreetedAsync(site.Port, Proxied("203.0.113.9"));
        await client.SayAsync("MAIL FROM:<a@b.example>");

        var answers = new List<string?>();
        for (var guess = 0; guess <= RecipientGuesses.Free; guess++)
        {
            answers.Add(await client.SayAsync($"RCPT TO:<foi+request-{9000 + guess}-00000000@requests.example>"));
        }

        Assert.All(answers.SkipLast(1), a => Assert.StartsWith("550 5.1.1", a, StringComparison.Ordinal));
        Assert.StartsWith("451 4.7.1", answers[^1], StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SayAsync($"RCPT TO:<{address}>"), StringComparison.Ordinal);
    }

    private static async Task<RawSmtp> GreetedAsync(int port, string before = "")
    {
        var client = await RawSmtp.ConnectAsync(port, before);
        Assert.StartsWith("220", await client.HearAsync(), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SayAsync("EHLO b.example"), StringComparison.Ordinal);
        return client;
    }

    private static async Task<RawSmtp> AtDataAsync(MailSite site)
    {
        var client = await GreetedAsync(site.Port);
        await DataAsync(client, await AddressAsync(site));
        return client;
    }

    private static async Task DataAsync(RawSmtp client, string address)
    {
        await client.SayAsync("MAIL FROM:<a@b.example>");
        await client.SayAsync($"RCPT TO:<{address}>");
        Assert.StartsWith("354", await client.SayAsync("DATA"), StringComparison.Ordinal);
    }

    private static async Task<string> AddressAsync(MailSite site)
    {
        var request = await site.Some.RequestAsync();
        return ReplyAddress.Format(site.Settings.MailPrefix, request.Id, request.ReplyHash, site.Settings.MailDomain);
    }

    private static async Task<string> ProtocolAsync(MailSite site)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
            var trace = await db.MailDeliveries.Select(d => d.Trace).FirstOrDefaultAsync();
            if (trace is not null)
            {
                return System.Text.Json.JsonDocument.Parse(trace).RootElement.GetProperty("protocol").GetString() ?? "";
            }

            await Task.Delay(50);
        }

        return "";
    }

    private static string Proxied(string from) => $"PROXY TCP4 {from} 192.0.2.1 40000 25\r\n";

    private static HawlSettings BehindAProxy(HawlSettings settings, string folder) =>
        settings with { MailProxies = [System.Net.IPNetwork.Parse("127.0.0.1/32")] };

    private static HawlSettings WithCertificate(HawlSettings settings, string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var certificate = new CertificateRequest("CN=mx.hawl.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(start, start.AddYears(1));
        var file = Path.Combine(folder, "mail.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return settings with { MailCertificate = file };
    }
}
