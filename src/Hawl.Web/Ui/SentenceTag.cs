using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-sentence text="@T["Key"]" href="~/help" href-2="…" />: a whole sentence with links in it, so that a translator moves
// the words as the language wants. In the text a link is written [so]; the first takes href, the second href-2, the third href-3.
[HtmlTargetElement("hawl-sentence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SentenceTag(PageLinks links) : TagHelper
{
    public required string Text { get; set; }

    public required string Href { get; set; }

    [HtmlAttributeName("href-2")]
    public string Href2 { get; set; } = "";

    [HtmlAttributeName("href-3")]
    public string Href3 { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.PostElement.AppendHtml(Write());
    }

    private HtmlContentBuilder Write()
    {
        var sentence = new HtmlContentBuilder();
        var addresses = new Queue<string>([Href, Href2, Href3]);
        var rest = Text;
        while (rest.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open
            && rest.IndexOf(']', open) is >= 0 and var close
            && addresses.TryDequeue(out var address))
        {
            sentence.Append(rest[..open]).AppendHtml(Anchor(address, rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }

        sentence.Append(rest);
        return sentence;
    }

    private TagBuilder Anchor(string address, string words) =>
        Element.Link(address.StartsWith("~/", StringComparison.Ordinal) ? links.To(address[1..]) : address, words);
}
