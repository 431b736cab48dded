using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-outcome word="refused" />: shape, word and colour together. The words are those of the database: full, partial,
// refused, not-held, nil-return, ncnd; and for a request without an outcome waiting, acknowledged or overdue.
// What stands between the tags is added after the word.
[HtmlTargetElement("hawl-outcome")]
public sealed class OutcomeTag(PageLinks links, Texts texts) : TagHelper
{
    public required string Word { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"outcome is-{Word}");
        output.Content.AppendHtml(Shape.Draw(links, Word));
        output.Content.AppendHtml(Element.Of("span", null, texts[$"Outcome.{Word}"]).Add(more));
    }
}
