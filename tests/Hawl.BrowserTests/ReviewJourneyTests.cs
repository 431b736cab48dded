using Hawl.Tests.Core.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// Somebody looks through the answers of their batch without a pointer: three of them, one of which the machine read wrong.
public sealed class ReviewJourneyTests(TalkSite site) : IClassFixture<TalkSite>
{
    // Where to keep pictures of the pages, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HAWL_TEST_PICTURES");

    private const string Reply =
        "Dear Robin Vale,\n\nThank you for your letter of 2 March, which was sent to our library service.\n\n"
        + "1. How many libraries do you run?\n\nWe run {0} libraries.\n\n"
        + "Yours sincerely,\n\nInformation Officer\n";

    [Theory]
    [InlineData(true, Reader.Desk, "")]
    [InlineData(false, Reader.Desk, "")]
    [InlineData(false, Reader.Phone, "/cy")]
    [InlineData(true, Reader.Phone, "/cy")]
    public async Task ThreeAnswers_AreLookedAtByKeyboardAlone(bool script, int width, string prefix)
    {
        var table = await SomeTable.CreateAsync(site.Services, 3);
        foreach (var (request, index) in table.Requests.Select((r, i) => (r, i)))
        {
            await site.ReplyAsync(request, Reply.Replace("{0}", $"{index + 11}", StringComparison.Ordinal));
        }

        await UntilReadAsync(table);
        await table.ReadAsync(0, "2", "3", 0.4);
        await table.ReadAsync(1, "2", "4", 0.4);
        await table.ReadAsync(2, "2", "5", 0.4);
        var page = await site.ComeAsync(table.Owner, width, script);
        var owner = new Journey(site, page, prefix, script, byKeyboard: true);
        await owner.OpenAsync(table.PathOf(0, "1"));
        await PictureAsync(page, $"marked{prefix.Replace('/', '-')}-{width}");
        await owner.OpenAsync(table.Path);
        await PictureAsync(page, $"queue{prefix.Replace('/', '-')}-{width}");
        await owner.PressAsync("main a.btn-primary");
        await PictureAsync(page, $"answer{prefix.Replace('/', '-')}-{width}");

        await (script ? owner.KeyAsync("a") : owner.PressAsync("main button[value=accepted]"));
        Assert.Equal("Number 3 person", await table.StandsAsync(0, "2"));
        await CorrectAsync(owner, page, script);
        Assert.Equal("Number 44 person", await table.StandsAsync(1, "2"));
        await PictureAsync(page, $"next{prefix.Replace('/', '-')}-{width}");
        await (script ? owner.KeyAsync("p") : owner.PressAsync("main a[rel=prev]"));
        await (script ? owner.KeyAsync("n") : owner.PressAsync("main a[rel=next]"));
        await (script ? owner.KeyAsync("a") : owner.PressAsync("main button[value=accepted]"));
        Assert.Equal("Number 5 person", await table.StandsAsync(2, "2"));
    }

    [Fact]
    public async Task Keys_ThatAreTurnedOffOrMeantForAField_DoNothing()
    {
        var table = await SomeTable.CreateAsync(site.Services, 1);
        await table.ReadAsync(0, "1", "12", 0.4);
        var page = await site.ComeAsync(table.Owner, Reader.Desk, script: true);
        await page.GotoAsync(new Uri(site.Address, table.PathOf(0, "1")).ToString());

        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("details.keys").EvaluateAsync<bool>("d => d.open"));
        await page.Keyboard.PressAsync("c");
        Assert.True(await page.Locator("details.correcting").EvaluateAsync<bool>("d => d.open"));
        Assert.Equal("radio", await page.EvaluateAsync<string>("() => document.activeElement.type"));
        await page.Locator("textarea").FocusAsync();
        await page.Keyboard.TypeAsync("can a");
        await page.Locator("[data-keys-switch]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("a");
        await page.WaitForTimeoutAsync(500);

        Assert.Equal("Number 12 machine look", await table.StandsAsync(0, "1"));
        Assert.Contains("can a", await page.Locator("textarea").InputValueAsync(), StringComparison.Ordinal);
    }

    private static async Task CorrectAsync(Journey owner, IPage page, bool script)
    {
        if (script)
        {
            await page.Keyboard.PressAsync("c");
        }
        else
        {
            await owner.GoToAsync("main .correcting summary", "Tab");
            await page.Keyboard.PressAsync("Enter");
        }

        await owner.WriteAsync("#Value", "44");
        await owner.PressAsync("main button[value=corrected]");
    }

    private async Task UntilReadAsync(SomeTable table)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var read = await site.Some.ChangeAsync(db => db.MessageReadings.CountAsync(
                r => db.Requests.Any(q => q.Id == r.RequestId && q.BatchId == table.Batch.Id)));
            if (read == table.Requests.Count)
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("The replies were not read.");
    }

    private static Task PictureAsync(IPage page, string name) => Pictures is null ? Task.CompletedTask
        : page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"review-{name}.png"), FullPage = true });
}
