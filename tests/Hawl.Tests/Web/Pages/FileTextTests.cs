using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Documents;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Answer = Hawl.Core.Answers.Answer;

namespace Hawl.Tests.Web.Pages;

// Files of replies, read as text by anybody.
public sealed class FileTextTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_AWorkbook_ShowsSheetsAsTablesWithoutAddressesOrWhatItHides()
    {
        var rows = SomeFile.Row(1, "Boat", "Number") + SomeFile.Row(2, "Rowed, by ffion@home.example", "4");
        var xlsx = SomeFile.Xlsx(
            "", ("Boats", "", $"<sheetData>{rows}</sheetData>"),
            ("Names", "state=\"hidden\"", $"<sheetData>{SomeFile.Row(1, "Ffion Secret")}</sheetData>"));
        var address = await AddressAsync("Boats 2024.xlsx", xlsx);

        using var answer = await site.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h2>Sheet: Boats</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Number</th>", page, StringComparison.Ordinal);
        Assert.Contains("Rowed, by [email address]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden sheet", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(("public, no-cache", false), (answer.Headers.CacheControl?.ToString(), answer.Headers.ETag?.IsWeak));
    }

    [Fact]
    public async Task Get_AsAModerator_TellsHowMuchTheFileHides()
    {
        var xlsx = SomeFile.Xlsx(
            "", ("Boats", "", $"<sheetData>{SomeFile.Row(1, "Rowed", "4")}</sheetData>"), ("Names", "state=\"hidden\"", "<sheetData/>"),
            ("More", "state=\"veryHidden\"", "<sheetData/>"));
        var address = await AddressAsync("Boats.xlsx", xlsx);

        using var answer = await site.GetAsync(address, await site.Some.UserAsync(UserRole.Moderator));

        Assert.Contains("2 hidden sheets", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Get_APdf_ShowsItsPages()
    {
        var pdf = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Core/Documents/TestData/harbour-reply.pdf"));

        var page = await ReadAsync(await AddressAsync("Response.pdf", pdf));

        Assert.Contains("id=\"page-2\"", page, StringComparison.Ordinal);
        Assert.Contains("The Board owns 17 boats.", page, StringComparison.Ordinal);
        Assert.Contains("<td>£19,850</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AFileThatCannotBeRead_SaysWhyInBothLanguages()
    {
        var address = await AddressAsync("Letter.docx", "not a letter at all"u8.ToArray());

        Assert.Contains("This file cannot be shown as text.", await ReadAsync(address), StringComparison.Ordinal);
        Assert.Contains("Ni ellir dangos y ffeil hon fel testun.", await ReadAsync("/cy" + address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ALongSheet_IsCutIntoLeavesThatBeginWithItsHeading()
    {
        var rows = SomeFile.Row(1, "Boat", "Number")
            + string.Concat(Enumerable.Range(2, 900).Select(n => SomeFile.Row(n, $"Boat no. {n}", "4")));
        var address = await AddressAsync("Many.xlsx", SomeFile.Xlsx("", ("Boats", "", $"<sheetData>{rows}</sheetData>")));

        var (first, third) = (await ReadAsync(address), await ReadAsync(address + "?leaf=3"));

        Assert.Contains("?leaf=2", first, StringComparison.Ordinal);
        Assert.Contains(">Boat no. 901<", third, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Number</th>", third, StringComparison.Ordinal);
        using var beyond = await site.GetAsync(address + "?leaf=4");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task Get_UnderAnotherName_LeadsToItsOwn()
    {
        var address = await AddressAsync("Letter.docx", SomeFile.Docx(SomeFile.Paragraph("Nine boats.")));

        using var answer = await site.GetAsync(address.Replace("Letter", "Brief", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Get_AFileThatIsNotRead_IsNotThere()
    {
        using var answer = await site.GetAsync(await AddressAsync("photo.jpg", [1, 2, 3]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_TheRequest_LeadsToTheTextOfFilesThatAreRead()
    {
        var (request, _) = await ReplyAsync(("Letter.docx", SomeFile.Docx(SomeFile.Paragraph("Nine boats."))), ("photo.jpg", [1, 2, 3]));

        var page = await ReadAsync($"/request/{request.Slug}");

        Assert.Contains("/attach/html/1/Letter.docx.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("photo.jpg.html", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Boats!B3", "14", "?answer=2", "<mark class=\"proof\" id=\"evidence\">14</mark>")]
    [InlineData(null, "14", "?answer=2", "<mark class=\"proof\" id=\"evidence\">14</mark>")]
    [InlineData("Boats!B3", "14 boats", "?answer=2", "<mark class=\"proof\" id=\"evidence\">14</mark>")]
    [InlineData("Boats!B3", "14", "?answer=3", null)]
    [InlineData("Boats!B9", "14", "?answer=2", null)]
    [InlineData("Boats!B3", "14", "", null)]
    public async Task Get_ForAnAnswer_MarksTheWordsThatProveIt(string? cell, string words, string query, string? marked)
    {
        var rows = SomeFile.Row(1, "Boat", "Number") + SomeFile.Row(2, "Sailed", "9") + SomeFile.Row(3, "Rowed", "14");
        var (request, message) = await ReplyAsync(("Boats.xlsx", SomeFile.Xlsx("", ("Boats", "", $"<sheetData>{rows}</sheetData>"))));
        await site.Some.ChangeAsync(async db =>
        {
            await db.Answers.Where(a => a.RequestId == request.Id).ExecuteDeleteAsync();
            var part = await db.Attachments.Where(a => a.MessageId == message.Id).Select(a => a.Part).SingleAsync();
            return db.Answers.Add(new Answer
            {
                RequestId = request.Id,
                Question = "2",
                Stated = new StatedAnswer
                {
                    Type = AnswerType.Number,
                    Value = "14",
                    MessageId = message.Id,
                    Quotation = words,
                    Part = part,
                    Cell = cell,
                },
            });
        });

        var page = await ReadAsync($"/request/{request.Slug}/response/{message.Id}/attach/html/1/Boats.xlsx.html{query}");

        Assert.Equal(marked is not null, page.Contains("prove the answer to question 2", StringComparison.Ordinal));
        Assert.Equal(marked is not null, page.Contains("<mark", StringComparison.Ordinal));
        Assert.Contains(marked ?? "Rowed", page, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await site.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> AddressAsync(string name, byte[] content)
    {
        var (request, message) = await ReplyAsync((name, content));
        return $"/request/{request.Slug}/response/{message.Id}/attach/html/1/{Uri.EscapeDataString(name)}.html";
    }

    private async Task<(Request Request, IncomingMessage Message)> ReplyAsync(params (string Name, byte[] Content)[] files)
    {
        var request = await site.Some.RequestAsync();
        var message = await site.Some.ReplyAsync(
            request, "Please see the attached.", [.. files.Select(f => (f.Name, "application/octet-stream", f.Content))]);
        return (request, message);
    }
}
