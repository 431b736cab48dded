using Hawl.Core.Publication;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-answer of="cell" most="90" />: an answer, its words cut after so many characters.
[HtmlTargetElement("hawl-answer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AnswerTag(AnswerMarkup markup) : TagHelper
{
    public TableCell? Of { get; set; }

    public int Most { get; set; } = int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.PostElement.AppendHtml(markup.Of(Of, Most));
    }
}
