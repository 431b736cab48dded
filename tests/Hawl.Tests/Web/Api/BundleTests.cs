using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Api;

public sealed class BundleTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_Zip_HoldsTimelineProofLettersRepliesAndFiles()
    {
        var (request, letter) = await SentAsync();
        var reply = await site.Some.ReplyAsync(
            request, "We refuse. Write to foi@ashcombe.example.", ("scan.pdf", "application/pdf", "%PDF-1.4"u8.ToArray()));

        var zip = await ZipAsync(request);

        Assert.Equal(
            ["README.txt", "bundle.html", "deadlines.csv", "proof-of-sending.csv", "timeline.csv"],
            zip.Keys.Where(k => !k.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var written = Assert.Single(zip, e => e.Key.EndsWith($"-reply-{reply.Id}.txt", StringComparison.Ordinal)).Value;
        Assert.Contains("We refuse. Write to [", written, StringComparison.Ordinal);
        Assert.Contains(zip, e => e.Key.StartsWith("letters/001-", StringComparison.Ordinal)
            && e.Key.EndsWith($"-letter-{letter.Id}.txt", StringComparison.Ordinal));
        Assert.Contains($"files/{reply.Id}-1-scan.pdf", zip.Keys);
        Assert.Contains("The letter was handed to the authority’s mail server.", zip["timeline.csv"], StringComparison.Ordinal);
        Assert.Contains("250 2.0.0 queued as 4711", zip["proof-of-sending.csv"], StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", zip["bundle.html"], StringComparison.Ordinal);
        Assert.All(new[] { zip["deadlines.csv"], zip["bundle.html"] }, AssertWorking);
        Assert.Contains("250 2.0.0 queued as 4711", zip["bundle.html"], StringComparison.Ordinal);
        Assert.All(zip.Values, text => Assert.DoesNotContain("@ashcombe.example", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Zip_WithAHiddenReply_SaysThatOneIsMissingAndWhy()
    {
        var (request, _) = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "Twelve gritters.", ("a.csv", "text/csv", "a,b"u8.ToArray()));
        await site.Some.ChangeAsync(async db =>
        {
            var hidden = await db.IncomingMessages.SingleAsync(m => m.Id == reply.Id);
            (hidden.Visibility.Prominence, hidden.Visibility.Reason) = (Prominence.Hidden, "At the request of a third party.");
            return hidden;
        });

        var zip = await ZipAsync(request);

        Assert.All(zip.Values, text => Assert.DoesNotContain("Twelve gritters", text, StringComparison.Ordinal));
        Assert.DoesNotContain(zip.Keys, k => k.StartsWith("files/", StringComparison.Ordinal));
        Assert.Contains(
            "At the request of a third party.",
            Assert.Single(zip, e => e.Key.EndsWith($"-reply-{reply.Id}.txt", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_HasWhatHappenedTheProofAndTheCorrespondenceInOrder()
    {
        var (request, letter) = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "We refuse under section 12.");

        foreach (var prefix in new[] { "", "/cy" })
        {
            var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync($"{prefix}/request/{request.Slug}/bundle"));
            Assert.Equal(
                [$"outgoing-{letter.Id}", $"incoming-{reply.Id}"], page.QuerySelectorAll(".correspondence article").Select(a => a.Id));
            Assert.Contains("250 2.0.0 queued as 4711", page.QuerySelector("#proof ~ ul")?.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll(".happenings li"));
            Assert.Contains("s.10(1)", page.QuerySelector("#deadlines ~ dl")?.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll("#deadlines ~ ol.working li"));
            Assert.NotNull(page.QuerySelector($"a[href='{prefix}/request/{request.Slug}/bundle.zip']"));
        }
    }

    [Fact]
    public async Task Get_RequestPage_LeadsToTheBundle()
    {
        var (request, _) = await SentAsync();
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync($"/request/{request.Slug}"));
        Assert.NotNull(page.QuerySelector($"a[href='/request/{request.Slug}/bundle']"));
    }

    private static void AssertWorking(string text)
    {
        Assert.Contains("Running", text, StringComparison.Ordinal);
        Assert.Contains("s.10(1)", text, StringComparison.Ordinal);
        Assert.Contains("Tuesday 17 March 2026 is not counted", text, StringComparison.Ordinal);
    }

    private async Task<(Request Request, OutgoingMessage Letter)> SentAsync()
    {
        var request = await site.Some.RequestAsync();
        await site.Some.JobsAsync();
        var letter = await site.Some.ChangeAsync(async db =>
        {
            var sent = await db.OutgoingMessages.SingleAsync(m => m.RequestId == request.Id);
            db.DeliveryFacts.Add(new DeliveryFact
            {
                Id = Guid.CreateVersion7(),
                OutgoingMessageId = sent.Id,
                At = site.Clock.GetUtcNow().UtcDateTime,
                Kind = DeliveryFactKind.Accepted,
                Server = "mx.ashcombe.test",
                Words = "250 2.0.0 queued as 4711",
            });
            return sent;
        });
        return (request, letter);
    }

    private async Task<Dictionary<string, string>> ZipAsync(Request request, User? by = null)
    {
        using var answer = await site.GetAsync($"/request/{request.Slug}/bundle.zip", by);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        await using var zip = await ZipArchive.CreateAsync(
            new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        var texts = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            texts[entry.FullName[(request.Slug.Length + 1)..]] = await reader.ReadToEndAsync();
        }

        return texts;
    }
}
