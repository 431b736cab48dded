using System.Net;
using System.Text;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Api;

public sealed class AttachmentsTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4 "u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    public static TheoryData<string, string, string, string, string> Texts => new()
    {
        { "list.csv", "text/csv", "a,ann@home.example\r\n", "text/csv", "a,[email address]\r\n" },
        { "note.txt", "text/plain", "From foi@ashcombe.example", "text/plain", "From [email address]" },
        { "note.txt", "application/octet-stream", "ann@home.example", "text/plain", "[email address]" },
        { "page.html", "text/html", "<p>Ask ann&#64;home.<b>example</b></p><script>a()</script>", "text/plain", "Ask [email address]" },
        { "data.xml", "application/xml", "<a>ann&#x40;home.example</a>", "text/plain", "<a>[email address]</a>" },
        { "data.json", "application/json", "{\"a\":\"ann\\u0040home.example\"}", "text/plain", "{\"a\":\"[email address]\"}" },
        { "picture.svg", "image/svg+xml", "<svg><a>ann@home.example</a></svg>", "text/plain", "<svg><a>[email address]</a></svg>" },
        { "when.ics", "text/calendar", "ATTENDEE:mailto:ann@ho\r\n me.example", "text/plain", "ATTENDEE:mailto:[email address]" },
    };

    [Fact]
    public async Task Get_File_IsSavedAsItWasSentAndRunsNothing()
    {
        var path = await PathAsync("Figures – Tŷ “2020”.pdf", "application/pdf", Pdf);
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Figures – Tŷ “2020”.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
    }

    [Fact]
    public async Task Get_PartOfAFile_IsThatPart()
    {
        using var answer = await site.GetAsync(await PathAsync("a.pdf", "application/pdf", Pdf), headers: ("Range", "bytes=9-18"));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Pdf[9..19], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("application/x-msdownload")]
    [InlineData("application/javascript")]
    [InlineData("image/x-unknown")]
    public async Task Get_FileOfAnUnlistedType_IsBytes(string type)
    {
        using var answer = await site.GetAsync(await PathAsync("a.bin", type, Pdf));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Get_Text_IsWrittenAnewWithoutAddresses(string name, string type, string sent, string servedType, string served)
    {
        using var answer = await site.GetAsync(await PathAsync(name, type, Encoding.UTF8.GetBytes(sent)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(served, await answer.Content.ReadAsStringAsync());
        Assert.Equal($"{servedType}; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Get_TextInAnotherCharacterSet_IsReadAndServedAsUtf8()
    {
        using var answer = await site.GetAsync(await PathAsync("a.txt", "text/plain", Encoding.Latin1.GetBytes("Caf\u00E9")));
        Assert.Equal("Café", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_AttachedMail_IsItsWordsWithoutAddresses()
    {
        const string Mail = "From: Ann Ash <ann@home.example>\r\nTo: foi@other.example\r\nSubject: Grit\r\n"
            + "Date: Mon, 2 Mar 2026 09:00:00 +0000\r\nContent-Type: text/plain\r\n\r\nSee ben@home.example.\r\n";
        const string Head = "From: Ann Ash <[email address]>\nTo: [email address]\nDate: 2026-03-02 09:00 +00:00\nSubject: Grit\n\n";
        using var answer = await site.GetAsync(await PathAsync("mail.eml", "message/rfc822", Encoding.UTF8.GetBytes(Mail)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        Assert.Contains("See [email address].", text, StringComparison.Ordinal);
        Assert.Equal("mail.eml.txt", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task Get_UnderAWrongName_LeadsToTheRightOne()
    {
        var path = await PathAsync("right name.pdf", "application/pdf", Pdf);
        using var answer = await site.GetAsync("/cy" + path.Replace("right%20name.pdf", "wrong.exe", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/cy" + path, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("ann@home.example.pdf", "[email address]")]
    public async Task Get_UnderADangerousName_HasATameOne(string sent, string name)
    {
        var path = await PathAsync(sent, "application/pdf", Pdf, "x");
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.EndsWith("/" + Uri.EscapeDataString(name), answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/request/never-was/response/1/attach/1/a.pdf")]
    [InlineData("/request/{request}/response/999999/attach/1/a.pdf")]
    [InlineData("/request/{request}/response/{message}/attach/2/a.pdf")]
    public async Task Get_WhatIsNotThere_Returns404(string path)
    {
        var request = await site.Some.RequestAsync();
        var message = await site.Some.ReplyAsync(request, files: ("a.pdf", "application/pdf", Pdf));
        using var answer = await site.GetAsync(path.Replace("{request}", request.Slug, StringComparison.Ordinal)
            .Replace("{message}", $"{message.Id}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    private async Task<string> PathAsync(string name, string type, byte[] bytes, string? asked = null)
    {
        var request = await site.Some.RequestAsync(title: "Files");
        var message = await site.Some.ReplyAsync(request, files: (name, type, bytes));
        return $"/request/{request.Slug}/response/{message.Id}/attach/1/{Uri.EscapeDataString(asked ?? name)}";
    }
}
