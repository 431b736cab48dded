using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;

namespace Hawl.Tests.Support;

// A page with a form, fetched as a browser does: its hidden fields and cookies go back with what is filled in.
public sealed class FormPage
{
    private readonly TestSite site;
    private readonly string path;
    private readonly User? by;
    private readonly string cookies;

    private FormPage(TestSite site, string path, User? by, HttpResponseMessage answer, IHtmlDocument page)
    {
        (this.site, this.path, this.by, Page, Status) = (site, path, by, page, answer.StatusCode);
        cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(c => c.Split(';')[0])) : "";
    }

    public IHtmlDocument Page { get; }

    public HttpStatusCode Status { get; }

    public static async Task<FormPage> OpenAsync(TestSite site, string path, User? by = null)
    {
        using var answer = await site.GetAsync(path, by);
        return new FormPage(site, path, by, answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    // What the form of the page's main part holds, changed as named.
    public Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields)
    {
        var held = Page.QuerySelectorAll("main form[method=post] [name]").Where(IsSent)
            .ToDictionary(e => e.GetAttribute("name") ?? "", ValueOf);
        foreach (var (name, value) in fields)
        {
            held[name] = value;
        }

        return site.SendAsync(HttpMethod.Post, path, by, new FormUrlEncodedContent(held), ("Cookie", cookies));
    }

    private static bool IsSent(IElement field) => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value ?? "",
        _ => field.GetAttribute("value") ?? "",
    };
}
