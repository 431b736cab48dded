using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Hawl.Web.Ui;

// Addresses a page needs beyond "~/…", which already keeps the language because the prefix is the path base.
public sealed class PageLinks(IHttpContextAccessor http, IFileVersionProvider versions, Site site)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Links are made while a request is answered.");

    // A page's address without host, language kept: To("/help") is "/cy/help" on a Welsh page.
    public string To(string path) => Languages.Current.PathPrefix + path;

    // A file of wwwroot, with a version that lets browsers keep it for a year.
    public string Asset(string path) => versions.AddFileVersionToPath(PathString.Empty, path);

    // This page in another language, its query kept.
    public string Here(Language language) =>
        language.PathPrefix + Path + QueryString.Create(Context.Request.Query.Where(q => q.Key != RequestLanguage.QueryKey));

    // This page's one address, the same however it was reached.
    public string Canonical(Language language) => site.PublicUrl.ToString().TrimEnd('/') + language.PathPrefix + Path;

    // Whether the page shown is the one at this path or below it.
    public bool IsAt(string path) => Context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal);

    private string Path => (Context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? Context.Request.Path.Value) is { } path && path != "/" ? path : "/";
}
