using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Hawl.Web.Ui;

// Addresses a page needs beyond "~/…", which already keeps the language because the prefix is the path base.
public sealed class PageLinks(IHttpContextAccessor http, IFileVersionProvider versions, HawlSettings settings)
{
    // What the address of a file read as text ends with, behind the file's name.
    public const string TextEnding = ".html";

    private readonly Dictionary<string, string> assets = [];

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Links are made while a request is answered.");

    // Where a page has another name in each language; otherwise its path is the same in all.
    public Func<Language, string>? PathIn { get; set; }

    // A page's address without host, language kept: To("/help") is "/cy/help" on a Welsh page.
    public string To(string path) => Languages.Current.PathPrefix + path;

    // A file of a message, under its own name, so that it is saved by it.
    public string File(string request, long message, ShownFile file) => To(FilePath(request, message, file.Number, file.Name));

    // The same file read as text.
    public string FileText(string request, long message, ShownFile file) =>
        To(TextPath(request, message, file.Number, file.Name + TextEnding));

    // Where the words that prove the answer to a question are marked in it.
    public string FileText(string request, long message, ShownFile file, string question) =>
        FileText(request, message, file) + $"?answer={Uri.EscapeDataString(question)}#evidence";

    public static string FilePath(string request, long message, int number, string name) => string.Create(
        CultureInfo.InvariantCulture, $"/request/{request}/response/{message}/attach/{number}/{Uri.EscapeDataString(name)}");

    public static string TextPath(string request, long message, int number, string name) => string.Create(
        CultureInfo.InvariantCulture, $"/request/{request}/response/{message}/attach/html/{number}/{Uri.EscapeDataString(name)}");

    // A file of wwwroot, with a version that lets browsers keep it for a year.
    public string Asset(string path)
    {
        if (!assets.TryGetValue(path, out var address))
        {
            assets[path] = address = versions.AddFileVersionToPath(PathString.Empty, path);
        }

        return address;
    }

    // This page in another language, its query kept.
    public string Here(Language language) =>
        PathOf(language) + QueryString.Create(Context.Request.Query.Where(q => q.Key != RequestLanguage.QueryKey));

    // This page's one address, the same however it was reached.
    public string Canonical(Language language) => settings.PublicUrl.ToString().TrimEnd('/') + PathOf(language);

    // Whether the page shown is the one at this path or below it.
    public bool IsAt(string path) => Context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal);

    private string PathOf(Language language) => language.PathPrefix + (PathIn?.Invoke(language) ?? Path);

    // As it was asked for, also on the page of a problem; never beginning with two slashes, which would name another host.
    private string Path => new PathString("/" + Asked.TrimStart('/')).ToUriComponent();

    private string Asked => Context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? Context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? Context.Request.Path.Value
        ?? "";
}
