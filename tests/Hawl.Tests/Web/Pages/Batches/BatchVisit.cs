using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Batches;

// A person before a page of a batch: its first form to be posted goes back with its hidden fields and its cookie.
internal sealed class BatchVisit
{
    private readonly TestSite site;
    private readonly User by;
    private readonly string path;
    private readonly string cookie;

    private BatchVisit(TestSite site, User by, string path, string cookie, IDocument page) =>
        (this.site, this.by, this.path, this.cookie, Page) = (site, by, path, cookie, page);

    public HttpStatusCode Status { get; private init; }

    public string? Location { get; private init; }

    public IDocument Page { get; }

    public string Words => string.Join(' ', (Page.QuerySelector("main")?.TextContent ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<BatchVisit> OpenAsync(TestSite site, User by, string path)
    {
        using var answer = await site.GetAsync(path, by);
        return await ReadAsync(site, by, path, "", answer);
    }

    // Once more, or as somebody else who learned of the address.
    public Task<BatchVisit> FollowAsync(User? other = null) => OpenAsync(site, other ?? by, Location ?? path);

    // The form of a button, by this button.
    public Task<BatchVisit> PressAsync(string button) => Page.QuerySelector(button) is { } pressed
        ? SendAsync(pressed.Closest("form"), (pressed.GetAttribute("name") ?? "", pressed.GetAttribute("value") ?? ""))
        : throw new InvalidOperationException($"There is no {button} on {path}.");

    public Task<BatchVisit> SendAsync(params (string Field, string Value)[] filledIn) =>
        SendAsync(Page.QuerySelector("main form[method=post]"), filledIn);

    private async Task<BatchVisit> SendAsync(IElement? form, params (string Field, string Value)[] filledIn)
    {
        var kept = (form?.QuerySelectorAll("[name]") ?? Enumerable.Empty<IElement>())
            .Where(f => f.LocalName != "button" && f.GetAttribute("type") is not ("checkbox" or "file"))
            .Where(f => filledIn.All(given => given.Field != f.GetAttribute("name")))
            .Select(f => KeyValuePair.Create(f.GetAttribute("name") ?? "", ValueOf(f)));
        using var content = new FormUrlEncodedContent(kept.Concat(filledIn.Select(f => KeyValuePair.Create(f.Field, f.Value))));
        using var answer = await site.SendAsync(
            HttpMethod.Post, form?.GetAttribute("action") is { Length: > 0 } to ? to : path, by, content, ("Cookie", cookie));
        return await ReadAsync(site, by, path, cookie, answer);
    }

    private static async Task<BatchVisit> ReadAsync(TestSite site, User by, string path, string cookie, HttpResponseMessage answer)
    {
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c.Split(';')[0]) : [];
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new BatchVisit(site, by, path, string.Join("; ", set.Append(cookie).Where(c => c.Length > 0)), page)
        {
            Status = answer.StatusCode,
            Location = answer.Headers.Location?.ToString(),
        };
    }

    private static string ValueOf(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };
}
