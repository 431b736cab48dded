using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-field for="Form.Title" label="@T["…"]" hint="@T["…"]" />: label, hint, error and control, tied together for screen readers.
// Type is an input's type or "textarea"; a list of options makes it a select. Further attributes go to the control.
[HtmlTargetElement("hawl-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTag(IHtmlGenerator html, Texts texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public IEnumerable<SelectListItem>? Options { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ViewContext.ModelState.TryGetValue(For.Name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
        var control = Control();
        var id = control.Attributes["id"] ?? For.Name;
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString(), replaceExisting: true);
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element.Of("label", "form-label", Label).With("for", id));
        Describe(output, control, $"{id}-hint", "form-text", Hint);
        Describe(output, control, $"{id}-error", "field-error", error is null ? null : texts["Form.Error", error]);
        if (error is not null)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        output.Content.AppendHtml(control);
    }

    private TagBuilder Control()
    {
        var css = new { @class = Options is null ? "form-control" : "form-select" };
        return (Options, Type) switch
        {
            ({ } options, _) => html.GenerateSelect(
                ViewContext, For.ModelExplorer, null, For.Name, options, allowMultiple: false, htmlAttributes: css),
            (_, "textarea") => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, 10, 60, css),
            (_, "password") => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, css),
            _ => Input(css),
        };
    }

    private TagBuilder Input(object css)
    {
        var input = html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, css);
        input.Attributes["type"] = Type;
        return input;
    }

    private static void Describe(TagHelperOutput output, TagBuilder control, string id, string css, string? words)
    {
        if (words is null)
        {
            return;
        }

        output.Content.AppendHtml(Element.Of("p", css, words).With("id", id));
        control.Attributes["aria-describedby"] = control.Attributes.TryGetValue("aria-describedby", out var others) ? $"{others} {id}" : id;
    }
}
