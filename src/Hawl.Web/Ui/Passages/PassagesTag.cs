using Hawl.Core.Correspondence;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui.Passages;

// <hawl-passages of="message.Passages" />: the words of a message as a letter, what is quoted or standing text folded away.
[HtmlTargetElement("hawl-passages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PassagesTag(Texts texts) : TagHelper
{
    public required IReadOnlyList<StoredPassage> Of { get; set; }

    // Where it differs from the page's.
    public string? Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "letter-body");
        if (Lang is { } language && language != Languages.Current.Code)
        {
            output.Attributes.SetAttribute("lang", language);
        }

        output.Content.AppendHtml(new LetterMarkup(texts, Of).Write());
    }
}
