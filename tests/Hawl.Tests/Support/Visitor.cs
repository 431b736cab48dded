using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace Hawl.Tests.Support;

// Somebody with a browser of their own: keeps cookies, and sends forms as they stand on their page, hidden fields and all.
public sealed class Visitor(TestSite site, string address = "192.0.2.1")
{
    private readonly Dictionary<string, string> cookies = [];

    public IReadOnlyCollection<string> Cookies => cookies.Keys;

    public async Task<Page> GetAsync(string path) => await ReadAsync(await SendAsync(HttpMethod.Get, path, null));

    // Fills in the form of the page and sends it where the page says. A page has one such form, beside that for signing out.
    public async Task<Page> PostAsync(string path, params (string Field, string Value)[] filledIn) =>
        await SendFormAsync(await GetAsync(path), filledIn);

    public async Task<Page> SendFormAsync(Page on, params (string Field, string Value)[] filledIn) =>
        await SendFormAsync(on, "main form[method=post]", filledIn);

    public async Task<Page> SendFormAsync(Page on, string selector, params (string Field, string Value)[] filledIn)
    {
        var form = on.Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{on.Path} has no form {selector}.");
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(f => f.GetAttribute("type") is not ("checkbox" or "radio") || f.HasAttribute("checked"))
            .Select(f => (f.GetAttribute("name") ?? "", f.GetAttribute("value") ?? f.TextContent))
            .Where(f => !filledIn.Any(given => given.Field == f.Item1))
            .Concat(filledIn);
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        var action = form.GetAttribute("action") is { Length: > 0 } named ? named : on.Path;
        return await ReadAsync(await SendAsync(HttpMethod.Post, action, content));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var answer = await site.SendAsync(
            method, path, null, content,
            ("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"))), ("X-Forwarded-For", address));
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var sets) ? sets : [])
        {
            var (name, value) = (set.Split('=')[0], set.Split(';')[0][(set.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (value.Length == 0)
            {
                cookies.Remove(name);
            }
            else
            {
                cookies[name] = value;
            }
        }

        return answer;
    }

    private static async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            var document = await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(text));
            var path = answer.RequestMessage?.RequestUri?.PathAndQuery ?? "";
            return new Page(path, answer.StatusCode, answer.Headers.Location?.ToString(), text, document);
        }
    }

    // What came back, and where it leads when it is no page.
    public sealed record Page(string Path, HttpStatusCode Status, string? Location, string Text, IDocument Document)
    {
        public string Main => Document.QuerySelector("main")?.TextContent ?? "";
    }
}
