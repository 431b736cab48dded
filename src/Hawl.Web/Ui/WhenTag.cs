using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-when date="due" form="WithWeekday" /> or <hawl-when at="received" />: a date in words within a <time> machines can read.
// The hour of an instant is its tooltip.
[HtmlTargetElement("hawl-when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTag(DateWords dates) : TagHelper
{
    public DateOnly? Date { get; set; }

    public DateTime? At { get; set; }

    public DateForm Form { get; set; } = DateForm.Full;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Date ?? (At is { } instant ? dates.On(instant) : null)) is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Machine(date));
        if (At is { } at)
        {
            output.Attributes.SetAttribute("title", dates.Time(at));
        }

        output.Content.SetContent(dates.Write(Form, date));
    }

    private string Machine(DateOnly date) => At is { } instant
        ? DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
