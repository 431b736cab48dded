using System.Text.RegularExpressions;
using Hawl.Core;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Ui;

// Help is Markdown, a file a page and language. An operator's file at <data>/help/<language>/<page>.md takes the place of
// ours, or adds a page, without a build. Raw HTML in it is shown as text; {{site}}, {{url}} and {{contact}} are filled in.
public sealed partial class HelpPages(HawlSettings settings, Texts texts)
{
    public static readonly string[] Names = ["about", "requesting", "officers", "privacy", "contact"];

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().UsePipeTables().Build();

    public HelpPage? Find(string name) =>
        !PageName().IsMatch(name) ? null : Find(name, Languages.Current) ?? Find(name, Languages.Default);

    // Changes whenever the page's file does, or another takes its place.
    public string? StampOf(string name) =>
        PageName().IsMatch(name) && (FileOf(name, Languages.Current) ?? FileOf(name, Languages.Default)) is { } file
            ? $"{file} {File.GetLastWriteTimeUtc(file).Ticks}"
            : null;

    private HelpPage? Find(string name, Language language) =>
        FileOf(name, language) is { } file ? Render(name, File.ReadAllText(file), language) : null;

    private string? FileOf(string name, Language language) =>
        Folders.Select(folder => Path.Combine(folder, language.Code, name + ".md")).FirstOrDefault(File.Exists);

    private string[] Folders => [Path.Combine(settings.DataFolder, "help"), Path.Combine(AppContext.BaseDirectory, "Help")];

    private HelpPage Render(string name, string markdown, Language language)
    {
        var document = Markdown.Parse(Filled(markdown), Pipeline);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        if (title is not null)
        {
            document.Remove(title);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = Address(link.Url ?? "");
        }

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HelpPage(name, title is null ? name : Plain(title), new HtmlString(html.ToString()), language);
    }

    private string Filled(string markdown) => markdown
        .Replace("{{site}}", settings.SiteName, StringComparison.Ordinal)
        .Replace("{{url}}", settings.PublicUrl.ToString().TrimEnd('/'), StringComparison.Ordinal)
        .Replace("{{contact}}", Contact, StringComparison.Ordinal);

    private string Contact => settings.Contact switch
    {
        null or "" => texts["Help.NoContact"],
        var address when address.Contains('@', StringComparison.Ordinal) => $"[{address}](mailto:{address})",
        var other => other,
    };

    // Links within the site keep the language; a scheme that could run script leads nowhere.
    private static string Address(string url) => url switch
    {
        ['/', not '/', ..] => Languages.Current.PathPrefix + url,
        _ when url.StartsWith('#') || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) => url,
        _ => "",
    };

    private static string Plain(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);

    [GeneratedRegex("^[a-z][a-z-]{0,40}$")]
    private static partial Regex PageName();
}
