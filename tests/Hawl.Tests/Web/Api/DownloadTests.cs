using System.IO.Compression;
using System.Net;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Api;

public sealed class DownloadTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_RequestWithFiles_HoldsItsCorrespondenceFilesAndEvents()
    {
        var request = await SentAsync();
        var reply = await site.Some.ReplyAsync(
            request,
            "We hold 40 tonnes. Write to foi@ashcombe.example.",
            ("Grit 2025.csv", "text/csv", "who\nfoi@ashcombe.example"u8.ToArray()),
            ("scan.pdf", "application/pdf", "%PDF-1.4"u8.ToArray()));

        var zip = await ZipAsync(request);

        Assert.Equal(
            [
                "README.txt", "correspondence.html", "correspondence.txt", "events.json",
                $"files/{reply.Id}-1-Grit 2025.csv", $"files/{reply.Id}-2-scan.pdf",
            ],
            zip.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("We hold 40 tonnes. Write to [", zip["correspondence.txt"], StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", zip["correspondence.html"], StringComparison.Ordinal);
        Assert.Contains("\"type\": \"reply-received\"", zip["events.json"], StringComparison.Ordinal);
        Assert.All(zip.Values, text => Assert.DoesNotContain("@ashcombe.example", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_WithAHiddenMessageOrFile_LeavesItOut(bool file)
    {
        var request = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "A pupil called Nia.", ("Nia.txt", "text/plain", "Nia"u8.ToArray()));
        await site.Some.ChangeAsync(async db =>
        {
            var hidden = file
                ? (await db.Attachments.SingleAsync(a => a.MessageId == reply.Id)).Visibility
                : (await db.IncomingMessages.SingleAsync(m => m.Id == reply.Id)).Visibility;
            (hidden.Prominence, hidden.Reason) = (Prominence.Hidden, "It names a pupil.");
            return true;
        });

        var zip = await ZipAsync(request);

        Assert.DoesNotContain(zip.Keys, name => name.Contains("Nia", StringComparison.Ordinal));
        Assert.Contains("It names a pupil.", zip["correspondence.txt"], StringComparison.Ordinal);
        Assert.Equal(file, zip["correspondence.txt"].Contains("called Nia", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhatOnlyTheRequesterSees_IsInTheirZipAlone()
    {
        var owner = await site.Some.UserAsync();
        var request = await SentAsync(owner);
        var reply = await site.Some.ReplyAsync(request, "For your eyes.");
        await site.Some.ChangeAsync(async db =>
            (await db.IncomingMessages.SingleAsync(m => m.Id == reply.Id)).Visibility.Prominence = Prominence.RequesterOnly);

        Assert.Contains("For your eyes.", (await ZipAsync(request, owner))["correspondence.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("For your eyes.", (await ZipAsync(request))["correspondence.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithFiveHundredMessages_HoldsThemAll()
    {
        var request = await SentAsync();
        for (var i = 0; i < 500; i++)
        {
            await site.Some.ReplyAsync(request, $"Message {i}.");
        }

        var text = (await ZipAsync(request))["correspondence.txt"];

        Assert.All(Enumerable.Range(0, 500), i => Assert.Contains($"Message {i}.", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_TooOften_Returns429()
    {
        await using var other = await OtherSiteAsync();
        var request = await other.Some.RequestAsync();
        var statuses = new HashSet<HttpStatusCode>();
        for (var i = 0; i < 90; i++)
        {
            using var answer = await other.GetAsync($"/request/{request.Slug}/download");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses.Order());
    }

    private static async Task<AsyncSite> OtherSiteAsync()
    {
        var made = new TestSite();
        await made.InitializeAsync();
        return new AsyncSite(made);
    }

    private async Task<Request> SentAsync(User? owner = null)
    {
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        return request;
    }

    private async Task<Dictionary<string, string>> ZipAsync(Request request, User? by = null)
    {
        using var answer = await site.GetAsync($"/request/{request.Slug}/download", by);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(e => e.FullName[(request.Slug.Length + 1)..], e =>
        {
            using var text = new StreamReader(e.Open(), Encoding.UTF8);
            return text.ReadToEnd();
        });
    }

    private sealed record AsyncSite(TestSite Site) : IAsyncDisposable
    {
        public Some Some => Site.Some;

        public Task<HttpResponseMessage> GetAsync(string path) => Site.GetAsync(path);

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }
}
