using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-columns label="…" bars="Model.Weeks" />: what changes over time as columns side by side, for the eye. Its figures stand in a
// table beside it, which is what screen readers get.
[HtmlTargetElement("hawl-columns", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ColumnsTag : TagHelper
{
    private const int Height = 100;
    private const int Step = 24;
    private const int Gap = 4;

    public required IReadOnlyList<Bar> Bars { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "column-chart");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Number(Math.Max(1, Bars.Count) * Step)} {Number(Height)}");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        var most = Math.Max(1, Bars.Select(b => b.Count).DefaultIfEmpty().Max());
        foreach (var (place, bar) in Bars.Index())
        {
            output.Content.AppendHtml(Column(place, bar, most));
        }
    }

    // A week without any keeps a line at the foot.
    private static TagBuilder Column(int place, Bar bar, int most)
    {
        var height = Math.Max(1, bar.Count * Height / (decimal)most);
        return Element.Of("rect", $"part is-{bar.Word ?? "number"}")
            .With("x", Number((place * Step) + (Gap / 2))).With("y", Number(Height - height))
            .With("width", Number(Step - Gap)).With("height", Number(height));
    }

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
