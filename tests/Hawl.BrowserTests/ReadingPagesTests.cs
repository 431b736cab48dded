using Hawl.Tests.Core.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// Pages that show what the machine read, in the states in which a demonstration does not have them.
public sealed class ReadingPagesTests(TalkSite site) : IClassFixture<TalkSite>
{
    private const int MostAnswers = 20;

    // Where to keep pictures of the pages, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HAWL_TEST_PICTURES");

    private const string Reply =
        "Dear Robin Vale,\n\nThank you for your letter of 2 March.\n\n1. We run 14 libraries.\n\n"
        + "2. We are withholding this under section 43(2) of the Freedom of Information Act 2000.\n\n"
        + "Yours sincerely,\n\nInformation Officer\n";

    [Theory]
    [InlineData("", Reader.Desk)]
    [InlineData("", Reader.Phone)]
    [InlineData("/cy", Reader.Desk)]
    [InlineData("/cy", Reader.Phone)]
    public async Task Pages_OfAReading_FitAndHaveNoBarrier(string prefix, int width)
    {
        var table = await SomeTable.CreateAsync(site.Services, 2);
        var page = await site.ComeAsync(table.Owner, width, script: true);
        var owner = new Journey(site, page, prefix, script: true, byKeyboard: false);
        Task KeepAsync(string name) => Pictures is null ? Task.CompletedTask : page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Pictures, $"reading-{name}{prefix.Replace('/', '-')}-{width}.png"),
            FullPage = true,
        });

        await owner.OpenAsync("/help/reading");
        await KeepAsync("help");
        await owner.OpenAsync(table.Path);
        await KeepAsync("nothing-yet");
        await site.ReplyAsync(table.Requests[0], Reply);
        await UntilReadAsync(table);
        await owner.OpenAsync($"/request/{table.Requests[0].Slug}/classifications");
        Assert.Equal(1, await owner.CountAsync("main .suggestion blockquote"));
        await KeepAsync("describe");
        await table.ReadAsync(1, "1", "12");
        await table.ReadAsync(1, "2", "4", 0.4);
        await LookAtAllAsync(owner, table.Path);
        await KeepAsync("nothing-left");
        var dataset = FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/dataset");
        await PublishAsync(owner, dataset);
        await owner.OpenAsync(table.PathOf(1, "1"));
        await page.Locator("main .correcting summary").ClickAsync();
        await owner.WriteAsync("#Value", "13");
        await owner.PressAsync("main button[value=corrected]");
        await PublishAsync(owner, dataset);
        await UntilCheckedAsync(owner, $"{dataset}/2");
        Assert.Equal(1, await owner.CountAsync("main table tbody tr"));
        await KeepAsync("version");
        await owner.OpenAsync(dataset);
        Assert.Equal(2, await owner.CountAsync("main .versions li"));
        await KeepAsync("versions");
    }

    private static async Task LookAtAllAsync(Journey owner, string review)
    {
        await owner.OpenAsync(review);
        for (var n = 0; await owner.CountAsync("main a[href*='/review/']") > 0; n++)
        {
            Assert.True(n < MostAnswers, "There is always another answer to look at.");
            await owner.PressAsync("main a[href*='/review/']");
            await owner.PressAsync("main button[value=accepted]");
            await owner.OpenAsync(review);
        }
    }

    private static async Task PublishAsync(Journey owner, string dataset)
    {
        await owner.OpenAsync($"{dataset}/publish");
        await owner.WriteAsync("#Note", "What the libraries said.");
        await owner.PressAsync("main form button.btn-primary");
    }

    private static async Task UntilCheckedAsync(Journey owner, string version)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            await owner.OpenAsync(version);
            if (await owner.CountAsync("main .files a") > 0)
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("The files were not checked.");
    }

    private async Task UntilReadAsync(SomeTable table)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (await site.Some.ChangeAsync(db => db.MessageReadings.AnyAsync(r => r.RequestId == table.Requests[0].Id)))
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("The reply was not read.");
    }
}
