using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class ArchivePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_ReplyWithAnArchive_NamesTheFilesInItWithoutAddresses()
    {
        var lines = await LinesAsync(["bins/2025.csv", "bins/", "for meg@people.example.txt"]);

        Assert.Equal("2 files in it", lines[0]);
        Assert.StartsWith("bins/2025.csv", lines[1], StringComparison.Ordinal);
        Assert.Contains("[email address]", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task Get_ReplyWithAnArchiveOfThousands_NamesTheFirstAndCountsTheRest()
    {
        var lines = await LinesAsync([.. Enumerable.Range(1, 1_500).Select(i => $"{i}.csv")]);

        Assert.Equal("1,500 files in it", lines[0]);
        Assert.Equal("and 1,300 more", lines[^1]);
        Assert.Equal(202, lines.Count);
    }

    // The summary, and each line of the list under it.
    private async Task<IReadOnlyList<string>> LinesAsync(string[] names)
    {
        var request = await site.Some.RequestAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var mail = SomeMail.WithFiles(
                "The figures are in the archive.",
                ("figures.zip", "application/zip\nContent-Transfer-Encoding: base64", Convert.ToBase64String(Zip(names))));
            await scope.ServiceProvider.GetRequiredService<TakeInMail>().ExecuteAsync(
                request.MailFor(scope.ServiceProvider.GetRequiredService<HawlSettings>()), mail, default);
        }

        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}"));
        return [.. page.QuerySelectorAll(".file .members summary, .file .members li").Select(l => l.TextContent.Trim())];
    }

    private static byte[] Zip(string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(name.EndsWith('/') ? [] : "year,bins\n"u8);
            }
        }

        return bytes.ToArray();
    }
}
