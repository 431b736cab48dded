using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;

namespace Hawl.Tests.Support;

// A person who is signed in before a page with a form: it is fetched first, and sent back with its hidden fields, as a browser does.
public sealed class FormVisit(TestSite site, User by, string path, HttpResponseMessage answer, IDocument page) : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    public HttpStatusCode Status => answer.StatusCode;

    public string? Location => answer.Headers.Location?.ToString();

    public IDocument Page => page;

    // The words of the page's own part, blanks made one.
    public string Words => string.Join(' ', (page.QuerySelector("main")?.TextContent ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<FormVisit> OpenAsync(TestSite site, User by, string path) =>
        await ReadAsync(site, by, path, await site.GetAsync(path, by));

    // Null takes a field out. Of a page's forms the one token is sent once.
    public async Task<FormVisit> SendAsync(params (string Field, string? Value)[] filledIn)
    {
        var fields = page.QuerySelectorAll("main form [name]")
            .Where(f => f.GetAttribute("type") is not ("radio" or "checkbox") || f.HasAttribute("checked"))
            .Where(f => f.GetAttribute("name") != Token || f == page.QuerySelector($"main form [name={Token}]"))
            .Where(f => f.LocalName != "button" && filledIn.All(given => given.Field != f.GetAttribute("name")))
            .Select(f => (f.GetAttribute("name") ?? "", f.LocalName == "textarea" ? f.TextContent : f.GetAttribute("value") ?? ""))
            .Concat(filledIn.Where(f => f.Value is not null).Select(f => (f.Field, f.Value ?? "")));
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        var sent = await site.SendAsync(HttpMethod.Post, path, by, content, ("Cookie", Cookie));
        return await ReadAsync(site, by, path, sent, Cookie);
    }

    public void Dispose() => answer.Dispose();

    private string Cookie { get; init; } = "";

    private static async Task<FormVisit> ReadAsync(TestSite site, User by, string path, HttpResponseMessage answer, string cookie = "")
    {
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c.Split(';')[0]) : [];
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new FormVisit(site, by, path, answer, page) { Cookie = string.Join("; ", set.Append(cookie).Where(c => c.Length > 0)) };
    }
}
