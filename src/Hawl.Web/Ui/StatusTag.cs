using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-status word="refused">…</hawl-status>: the box at the head of a request that says what came out, coloured by outcome.
[HtmlTargetElement("hawl-status")]
public sealed class StatusTag(Texts texts) : TagHelper
{
    public required string Word { get; set; }

    // What the box is about, where a page holds several.
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", $"status is-{Word}");
        output.Attributes.SetAttribute("aria-label", Label ?? texts["Status.Label"]);
    }
}
