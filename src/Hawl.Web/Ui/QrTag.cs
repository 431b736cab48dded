using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Hawl.Web.Ui;

// <hawl-qr text="otpauth://…" label="…" />: a square to point a telephone at, black on white in any theme.
[HtmlTargetElement("hawl-qr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTag : TagHelper
{
    public required string Text { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        // With the margin that the generator draws itself.
        var rows = data.ModuleMatrix;
        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("width", "220");
        output.Attributes.SetAttribute("height", "220");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml(Element.Of("rect").With("width", size).With("height", size).With("fill", "#fff"));
        output.Content.AppendHtml(Element.Of("path").With("d", Squares(rows)).With("fill", "#000"));
    }

    private static string Squares(List<System.Collections.BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}
