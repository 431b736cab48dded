using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-errors />: everything wrong with a form in one place above it, each leading to its field. Nothing when nothing is.
[HtmlTargetElement("hawl-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(field => (field.Value?.Errors ?? []).Select(error => (field.Key, error.ErrorMessage)))
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        var list = Element.Of("ul");
        foreach (var (field, message) in errors)
        {
            list.Add(Line(field, message));
        }

        output.Content.AppendHtml(Element.Of("h2", null, texts.Count("Form.Errors", errors.Length))).AppendHtml(list);
    }

    private static TagBuilder Line(string field, string message) => field.Length == 0
        ? Element.Of("li", null, message)
        : Element.Of("li").Add(Element.Link("#" + TagBuilder.CreateSanitizedId(field, "_"), message));
}
