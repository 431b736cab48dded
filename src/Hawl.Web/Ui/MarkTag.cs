using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-mark type="yes" />: the type of an answer in a cell as a shape, with its word for screen readers. The types are those of
// `hawl assess`: yes, no, number, date, text, list, not-held, refused, ncnd, not-applicable, nil, see, attachment, unanswered; and unsure.
[HtmlTargetElement("hawl-mark")]
public sealed class MarkTag(PageLinks links, Texts texts) : TagHelper
{
    public required string Type { get; set; }

    // Whether the word is shown too, or only said.
    public bool Word { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"cell-mark is-{AnswerColour.Of(Type)}");
        var word = Element.Of("span", Word ? "cell-word" : "visually-hidden", texts[$"Answer.{Type}"]);
        output.Content.AppendHtml(Shape.Draw(links, AnswerColour.Drawing(Type))).AppendHtml(word).AppendHtml(more);
    }
}
