using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Admin;

// Fetches a page and sends one of its forms, as a browser does.
internal static class AdminForms
{
    // The first form of the page itself whose action says so; what it holds is sent but for what is given.
    public static async Task<HttpResponseMessage> SendFormAsync(
        this TestSite site, string page, string action, User by, params (string Name, string Value)[] fields)
    {
        var (form, cookie) = await FormAsync(site, page, action, by);
        return await SendAsync(site, form, cookie, by, fields);
    }

    public static async Task<(IHtmlFormElement Form, string Cookie)> FormAsync(this TestSite site, string page, string action, User by)
    {
        using var answer = await site.GetAsync(page, by);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : []);
        var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var form = document.Forms.FirstOrDefault(f =>
            f.Method == "post" && f.Closest("main") is not null && Path(f).Contains(action, StringComparison.Ordinal));
        form?.SetAttribute("action", Path(form) is { Length: > 0 } own ? own : page);
        Assert.True(form is not null, $"{page} has no form to {action}: {string.Join(' ', document.Forms.Select(Path))}");
        return (form, cookie);
    }

    public static async Task<HttpResponseMessage> SendAsync(
        this TestSite site, IHtmlFormElement form, string cookie, User by, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(f => f.Name).ToHashSet();
        var own = form.Elements.Select(Value).OfType<(string, string)>().Where(f => !given.Contains(f.Item1));
        var content = new FormUrlEncodedContent(own.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await site.SendAsync(HttpMethod.Post, Path(form), by, content, ("Cookie", cookie));
    }

    private static string Path(IHtmlFormElement form) => form.GetAttribute("action") ?? "";

    private static (string, string)? Value(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("radio" or "checkbox") || input.IsChecked =>
            (name, input.Value),
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => (name, area.Value),
        IHtmlSelectElement { Name: { Length: > 0 } name } select => (name, select.Value ?? ""),
        _ => null,
    };
}
