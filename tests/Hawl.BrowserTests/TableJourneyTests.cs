using Hawl.Tests.Core.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// From the replies to a batch to a table that others can cite: looked through, published, downloaded and checked.
public sealed class TableJourneyTests(TalkSite site) : IClassFixture<TalkSite>
{
    private const int Authorities = 5;

    private const string Reply =
        "Dear Robin Vale,\n\nThank you for your letter. The information you requested is set out below.\n\n"
        + "1. How many libraries do you run?\n\nWe run {0} libraries.\n\n"
        + "2. How many of them closed last year?\n\n{1} of them closed.\n\nYours sincerely,\n\nInformation Officer\n";

    // Where to keep pictures of the pages, for people to look at.
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("HAWL_TEST_PICTURES");

    [Theory]
    [InlineData(true, Reader.Desk, "")]
    [InlineData(false, Reader.Phone, "/cy")]
    public async Task RepliesOfABatch_BecomeATableThatIsPublishedAndProvesItself(bool script, int width, string prefix)
    {
        var table = await RepliedAsync();
        var batch = FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}");
        var page = await site.ComeAsync(table.Owner, width, script);
        var owner = new Journey(site, page, prefix, script, byKeyboard: false);
        Task Picture(string name) => PictureAsync(page, $"{name}{prefix.Replace('/', '-')}-{width}");

        await owner.OpenAsync(batch);
        await Picture("batch");
        await owner.OpenAsync($"{batch}/table");
        await Picture("table");
        for (var n = 0; n < 3; n++)
        {
            await CorrectAsync(owner, page, table.PathOf(n, "1"), $"{n + 70}");
        }

        await owner.OpenAsync(batch);
        await owner.PressAsync("main nav.neighbours a[href$='/review']");
        await Picture("review");
        // One click for each question.
        for (var clicks = 0; clicks < 2; clicks++)
        {
            await owner.PressAsync("main button[value=accept]");
        }

        Assert.Equal(0, await owner.CountAsync("main button[value=accept]"));
        Assert.Equal("Number 71 person", await table.StandsAsync(1, "1"));
        Assert.Equal("Number 14 person", await table.StandsAsync(4, "1"));
        await owner.OpenAsync($"{batch}/dataset");
        await Picture("dataset");
        await owner.PressAsync("main a[href$='/dataset/publish']");
        await owner.WriteAsync("#Note", "The first version.");
        await Picture("publish");
        await owner.PressAsync("main form button.btn-primary");
        await Picture("version");
        await CheckDownloadsAsync(page);
        await owner.OpenAsync("/profile/came");
        await Picture("came");
        Assert.True(await owner.CountAsync("main .unsaid li") + await owner.CountAsync("main .lead") > 0);
        await owner.OpenAsync($"{batch}/helpers");
        await Picture("helpers");
        await owner.OpenAsync($"{batch}/unanswered");
        await Picture("unanswered");
    }

    private static async Task CorrectAsync(Journey owner, IPage page, string path, string value)
    {
        await owner.OpenAsync(path);
        await page.Locator("main .correcting summary").ClickAsync();
        await owner.ChooseAsync("Type", "number");
        await owner.WriteAsync("#Value", value);
        await owner.PressAsync("main button[value=corrected]");
    }

    // Both files are those whose checksums the page gives; the table has its sheets, and the package proves each of its files.
    private static async Task CheckDownloadsAsync(IPage page)
    {
        var sums = await page.Locator("main .sums code").AllTextContentsAsync();
        var files = await DownloadedDataset.FromAsync(page);
        Assert.Equal(files.Sums, sums);
        Assert.Empty(files.Faults());
        Assert.NotEmpty(files.Sheet(3));
        Assert.Equal(files.Files() - 1, files.Checked().Count);
        Assert.All(files.Checked(), one => Assert.Equal(one.Said, one.Is));
    }

    private async Task<SomeTable> RepliedAsync()
    {
        var table = await SomeTable.CreateAsync(site.Services, Authorities);
        foreach (var (request, index) in table.Requests.Select((r, i) => (r, i)))
        {
            await site.ReplyAsync(request, Reply.Replace("{0}", $"{index + 10}", StringComparison.Ordinal)
                .Replace("{1}", $"{index + 1}", StringComparison.Ordinal));
        }

        for (var attempt = 0; attempt < 150; attempt++)
        {
            if (await site.Some.ChangeAsync(db => db.Answers.CountAsync(a => a.BatchId == table.Batch.Id)) == Authorities * 2)
            {
                return table;
            }

            await Task.Delay(200);
        }

        Assert.Fail("The replies were not read.");
        return table;
    }

    private static Task PictureAsync(IPage page, string name) => _pictures is null ? Task.CompletedTask
        : page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_pictures, $"table-{name}.png"), FullPage = true });
}
