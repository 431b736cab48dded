using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Hawl.BrowserTests;

// Mail that means harm, taken in as any other and shown in a real browser: nothing in it runs, and nothing is asked for.
[Collection(DemoSiteCollection.Name)]
public sealed class HostileMailTests(DemoSite site)
{
    private const int MostRequests = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Kinds => [.. HostileMail.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_OfARequestWithHostileMail_RunsAndAsksForNothing(string kind)
    {
        var mark = $"harmless words {Guid.NewGuid():N}";
        var request = await SendAsync(HostileMail.All[kind](mark));
        await using var reader = await Reader.ComeAsync(site);
        var dialogs = new List<string>();
        reader.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        await ShowAsync(reader, request, mark);

        await reader.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await reader.Page.Mouse.WheelAsync(0, 20_000);
        Assert.False(await reader.Page.EvaluateAsync<bool>("() => window.harmed === true"), kind);
        Assert.Equal(
            0, await reader.Page.Locator("main").Locator("iframe, object, embed, script, base, meta, [onerror], [onload]").CountAsync());
        Assert.DoesNotContain("javascript:", await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href]')].map(a => a.protocol)"));
        Assert.Empty(dialogs);
        Assert.Empty(reader.Complaints);
    }

    private static async Task ShowAsync(Reader reader, long request, string mark)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/request/{request}");
        var until = TimeProvider.System.GetUtcNow() + Patience;
        do
        {
            await reader.OpenAsync(path);
            if ((await reader.Page.Locator("main").TextContentAsync() ?? "").Contains(mark, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(500);
        }
        while (TimeProvider.System.GetUtcNow() < until);

        Assert.Fail($"{path} never shows the mail.");
    }

    // Speaks to the listener as a mail server would; the request is the newest that takes mail.
    private async Task<long> SendAsync(byte[] mail)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", site.MailPort);
        await using var wire = client.GetStream();
        using var answers = new StreamReader(wire, Encoding.ASCII);
        await AnswerAsync(answers);
        await SayAsync(wire, answers, "EHLO steal.test");
        await SayAsync(wire, answers, "MAIL FROM:<officer@steal.test>");
        var request = 0L;
        for (long id = MostRequests; id > 0 && request == 0; id--)
        {
            request = (await SayAsync(wire, answers, $"RCPT TO:<{AddressOf(id)}>")).StartsWith('2') ? id : 0;
        }

        Assert.True(request > 0, "No request takes mail.");
        Assert.StartsWith("354", await SayAsync(wire, answers, "DATA"), StringComparison.Ordinal);
        await wire.WriteAsync(mail);
        Assert.StartsWith("250", await SayAsync(wire, answers, "\r\n."), StringComparison.Ordinal);
        return request;
    }

    private static string AddressOf(long id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
#pragma warning disable CA5350 // The address's check characters are made so; they are no secret to this test.
        var hash = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(number + DemoSite.Secret)))[..8];
#pragma warning restore CA5350
        return $"foi+request-{number}-{hash}@hawl.test";
    }

    private static async Task<string> SayAsync(NetworkStream wire, StreamReader answers, string line)
    {
        await wire.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
        return await AnswerAsync(answers);
    }

    private static async Task<string> AnswerAsync(StreamReader answers)
    {
        var line = await answers.ReadLineAsync() ?? "";
        while (line is [_, _, _, '-', ..])
        {
            line = await answers.ReadLineAsync() ?? "";
        }

        return line;
    }
}
