using System.Globalization;
using System.Xml;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// Writes a file of the sitemap to its reader, element by element.
public sealed class SitemapWriter : IAsyncDisposable
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly XmlWriter xml;
    private readonly Uri site;
    private readonly string root;
    private bool begun;

    public SitemapWriter(HttpResponse response, Uri site, string root)
    {
        response.ContentType = "application/xml; charset=utf-8";
        (this.site, this.root) = (site, root);
        xml = XmlWriter.Create(response.Body, new XmlWriterSettings { Async = true });
    }

    public async Task FileAsync(string path)
    {
        await BeginAsync();
        await xml.WriteStartElementAsync(null, "sitemap", Sitemaps);
        await xml.WriteElementStringAsync(null, "loc", Sitemaps, Address(path));
        await xml.WriteEndElementAsync();
    }

    // A page in each language, each naming the others.
    public async Task PageAsync(Func<Language, string> pathIn, DateTime? changedAt)
    {
        await BeginAsync();
        foreach (var language in Languages.All)
        {
            await xml.WriteStartElementAsync(null, "url", Sitemaps);
            await xml.WriteElementStringAsync(null, "loc", Sitemaps, Address(language, pathIn(language)));
            if (changedAt is { } at)
            {
                await xml.WriteElementStringAsync(null, "lastmod", Sitemaps, at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            foreach (var other in Languages.All)
            {
                await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
                await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
                await xml.WriteAttributeStringAsync(null, "hreflang", null, other.Code);
                await xml.WriteAttributeStringAsync(null, "href", null, Address(other, pathIn(other)));
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await BeginAsync();
        await xml.WriteEndDocumentAsync();
        await xml.DisposeAsync();
    }

    private async Task BeginAsync()
    {
        if (!begun)
        {
            begun = true;
            await xml.WriteStartDocumentAsync();
            await xml.WriteStartElementAsync(null, root, Sitemaps);
            await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Xhtml);
        }
    }

    private string Address(Language language, string path) => Address(language.PathPrefix.TrimStart('/') is { Length: > 0 } prefix
        ? $"{prefix}/{path}".TrimEnd('/')
        : path);

    private string Address(string path) => new Uri(site, path).AbsoluteUri;
}
