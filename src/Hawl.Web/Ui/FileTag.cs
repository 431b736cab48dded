using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-file href="…" name="Response.pdf" size="214000" />: a file with its kind and size before one clicks. What stands between
// the tags follows, as "read as text".
[HtmlTargetElement("hawl-file")]
public sealed class FileTag(PageLinks links, Texts texts) : TagHelper
{
    public required string Href { get; set; }

    public required string Name { get; set; }

    public required long Size { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "file");
        var size = FileSize.Of(Size, texts);
        output.Content
            .AppendHtml(Element.Of("a").With("href", Href).Add(Shape.Draw(links, "attachment")).Add(Name))
            .AppendHtml(Element.Of("span", "quiet", Kind.Length > 0 ? texts["File.KindAndSize", Kind, size] : size))
            .AppendHtml(more);
    }

    private string Kind => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();
}
