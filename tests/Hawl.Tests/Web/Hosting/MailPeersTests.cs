using System.Net;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Hosting;

// How many connections a peer may have, and whom a load balancer speaks for.
public sealed class MailPeersTests
{
    [Fact]
    public async Task Connection_BeyondThoseOnePeerMayHave_IsRefusedUntilOneEnds()
    {
        await using var site = await MailSite.StartAsync(Limited(new MailPeerLimits { AtOnce = 2 }));
        var first = await GreetedAsync(site.Port, Proxied("203.0.113.9"));
        await using var second = await GreetedAsync(site.Port, Proxied("203.0.113.9"));

        await using var third = await RawSmtp.ConnectAsync(site.Port, Proxied("203.0.113.9"));
        Assert.StartsWith("421 4.7.0", await third.HearAsync(), StringComparison.Ordinal);
        Assert.Null(await third.HearAsync());
        await using var other = await GreetedAsync(site.Port, Proxied("203.0.113.10"));

        await first.SayAsync("QUIT");
        await first.HearAllAsync();
        await first.DisposeAsync();
        Assert.StartsWith("220", await AgainAsync(site.Port, Proxied("203.0.113.9")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_BeyondThoseOfAMinute_IsRefusedUntilItIsOver()
    {
        await using var site = await MailSite.StartAsync(Limited(new MailPeerLimits { Connections = 3 }));
        for (var number = 0; number < 3; number++)
        {
            await using var client = await GreetedAsync(site.Port, Proxied("203.0.113.9"));
        }

        await using var fourth = await RawSmtp.ConnectAsync(site.Port, Proxied("203.0.113.9"));
        Assert.StartsWith("421 4.7.0", await fourth.HearAsync(), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var later = await GreetedAsync(site.Port, Proxied("203.0.113.9"));
    }

    [Fact]
    public async Task Connection_BeyondThoseOfAllPeers_IsRefusedToOurOwnToo()
    {
        await using var site = await MailSite.StartAsync((s, _) => s with { MailPeers = new MailPeerLimits { AtOnceInAll = 2 } });
        await using var first = await GreetedAsync(site.Port);
        await using var second = await GreetedAsync(site.Port);
        await using var third = await RawSmtp.ConnectAsync(site.Port);

        Assert.StartsWith("421 4.7.0", await third.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipients_BeyondThoseOfAMinute_AreToldToComeLater()
    {
        await using var site = await MailSite.StartAsync(Limited(new MailPeerLimits { Recipients = 2 }));
        await using var client = await GreetedAsync(site.Port, Proxied("203.0.113.9"));
        await client.SayAsync("MAIL FROM:<a@b.example>");

        var answers = new List<string?>();
        for (var number = 0; number < 3; number++)
        {
            answers.Add(await client.SayAsync("RCPT TO:<nobody@requests.example>"));
        }

        Assert.Equal(["550", "550", "451"], answers.Select(a => a?[..3]));
    }

    [Fact]
    public async Task ProxyHeader_FromAPeerThatMaySendNone_IsAMistake()
    {
        await using var site = await MailSite.StartAsync();
        await using var client = await RawSmtp.ConnectAsync(site.Port, Proxied("203.0.113.9"));

        Assert.StartsWith("220", await client.HearAsync(), StringComparison.Ordinal);
        Assert.StartsWith("500", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EHLO b.example\r\n")]
    [InlineData("PROXY TCP4 not-an-address 192.0.2.1 1 2\r\n")]
    [InlineData("PROXY TCP4 1.2.3.4 5.6.7.8 99999 25\r\n")]
    public async Task Connection_FromALoadBalancerWithoutItsHeader_IsClosedWithoutAWord(string begun)
    {
        await using var site = await MailSite.StartAsync(Limited(new MailPeerLimits()));
        await using var client = await RawSmtp.ConnectAsync(site.Port, begun);

        Assert.Null(await client.HearAsync());
    }

    [Theory]
    [InlineData("PROXY UNKNOWN\r\n")]
    [InlineData("PROXY UNKNOWN ffff:f::1 ffff::2 65535 65535\r\n")]
    [InlineData("PROXY TCP6 2001:db8::1 2001:db8::2 40000 25\r\n")]
    [InlineData("\r\n\r\n\0\r\nQUIT\n\x20\x00\x00\x00")]
    [InlineData("\r\n\r\n\0\r\nQUIT\n\x21\x11\x00\x0c\xcb\x00\x71\x09\xc0\x00\x02\x01\x9c\x40\x00\x19")]
    public async Task Connection_WithAnyFormOfTheHeader_IsGreeted(string header)
    {
        await using var site = await MailSite.StartAsync(Limited(new MailPeerLimits()));
        await using var client = await GreetedAsync(site.Port, header);

        Assert.StartsWith("221", await client.SayAsync("QUIT"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HAWL_MAIL_PROXIES", "10.0.0.0/8, 192.0.2.1", true)]
    [InlineData("HAWL_MAIL_PROXIES", "next door", false)]
    public void Settings_WithProxies_TakeAddressesAndNetworks(string name, string text, bool fits)
    {
        HawlSettings Read() => HawlSettings.Read(n => n == name ? text : null);

        if (fits)
        {
            Assert.Equal(["10.0.0.0/8", "192.0.2.1/32"], Read().MailProxies.Select(p => p.ToString()));
        }
        else
        {
            Assert.Contains(name, Assert.Throws<RuleException>(Read).Message, StringComparison.Ordinal);
        }
    }

    private static Func<HawlSettings, string, HawlSettings> Limited(MailPeerLimits limits) =>
        (settings, _) => settings with { MailPeers = limits, MailProxies = [IPNetwork.Parse("127.0.0.1/32")] };

    private static string Proxied(string from) => $"PROXY TCP4 {from} 192.0.2.1 40000 25\r\n";

    // The place of a connection is free a moment after its end.
    private static async Task<string?> AgainAsync(int port, string before)
    {
        for (var attempt = 0; ; attempt++)
        {
            await using var client = await RawSmtp.ConnectAsync(port, before);
            var heard = await client.HearAsync();
            if (heard?.StartsWith("220", StringComparison.Ordinal) == true || attempt == 40)
            {
                return heard;
            }

            await Task.Delay(50);
        }
    }

    private static async Task<RawSmtp> GreetedAsync(int port, string before = "")
    {
        var client = await RawSmtp.ConnectAsync(port, before);
        Assert.StartsWith("220", await client.HearAsync(), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SayAsync("EHLO b.example"), StringComparison.Ordinal);
        return client;
    }
}
