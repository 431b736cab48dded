using Hawl.Tests.Core.Answers;
using Hawl.Tests.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Hawl.BrowserTests;

// From an answer that stands in a file to the words in the file.
public sealed class FileProofTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Theory]
    [InlineData(true, Reader.Desk, "")]
    [InlineData(false, Reader.Phone, "/cy")]
    public async Task AnAnswerInASpreadsheet_LeadsToItsCellOfTheFileRead(bool script, int width, string prefix)
    {
        var table = await SomeTable.CreateAsync(site.Services, 1);
        var sheet = SomeFile.Xlsx("", ("Libraries", "", "<sheetData>"
            + SomeFile.Row(1, "Question", "Answer")
            + SomeFile.Row(2, "1. How many libraries do you run?", "12")
            + SomeFile.Row(3, "2. How many of them closed last year?", "12") + "</sheetData>"));
        await site.Some.ReplyAsync(
            table.Requests[0], "Please see the attached spreadsheet.",
            ("Libraries.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet));
        await UntilReadAsync(table.Batch.Id);
        var page = await site.ComeAsync(table.Owner, width, script);
        var owner = new Journey(site, page, prefix, script, byKeyboard: false);

        await owner.OpenAsync(FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/table"));
        await owner.PressAsync(".answers tbody a[href*='/2#']");
        Assert.EndsWith("12", await page.Locator("#evidence mark").InnerTextAsync(), StringComparison.Ordinal);
        await owner.PressAsync("#evidence figcaption a");

        Assert.EndsWith("#evidence", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await owner.CountAsync("mark.proof"));
        Assert.Equal("12", await page.Locator("mark.proof").InnerTextAsync());
        Assert.Contains(
            "How many of them closed", await page.Locator("tr:has(mark.proof)").InnerTextAsync(), StringComparison.Ordinal);
        await owner.PressAsync("main .crumbs a");
    }

    private async Task UntilReadAsync(long batch)
    {
        for (var attempt = 0; await site.Some.ChangeAsync(db => db.Answers.CountAsync(a => a.BatchId == batch)) < 2; attempt++)
        {
            Assert.True(attempt < 600, "The reply was not read.");
            await Task.Delay(200);
        }
    }
}
