using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-timeline steps="Model.Steps" />: sent, acknowledged, answered on one line, in the colour of the outcome around it.
[HtmlTargetElement("hawl-timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTag(DateWords dates, Texts texts) : TagHelper
{
    public required IReadOnlyList<TimelineStep> Steps { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
        foreach (var step in Steps)
        {
            output.Content.AppendHtml(Item(step));
        }
    }

    private TagBuilder Item(TimelineStep step)
    {
        var item = Element.Of("li", step.IsDone ? "is-done" : "is-ahead").Add(Element.Of("span", "step", step.Words)).Add(" ");
        if (step.Date is { } date)
        {
            item.Add(Element.Of("time", null, dates.Full(date)).With("datetime", date.ToString("O", CultureInfo.InvariantCulture)));
        }

        if (!step.IsDone)
        {
            item.Add(" ").Add(Element.Of("span", "visually-hidden", texts["Timeline.Ahead"]));
        }

        if (step.Note is { } note)
        {
            item.Add(" ").Add(Element.Of("span", "step-note", note));
        }

        return item;
    }
}
