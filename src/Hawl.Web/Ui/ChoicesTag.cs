using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-choices for="Form.Outcome" label="@T["…"]" choices="Model.Choices" />: one question, a few large answers of which one holds.
[HtmlTargetElement("hawl-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTag(PageLinks links, Texts texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public required IReadOnlyList<Choice> Choices { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element.Of("legend", null, Label));
        if (ViewContext.ModelState.TryGetValue(For.Name, out var state) && state.Errors is [var error, ..])
        {
            output.Content.AppendHtml(Element.Of("p", "field-error", texts["Form.Error", error.ErrorMessage]));
        }

        var list = Element.Of("div", "choices");
        foreach (var (choice, index) in Choices.Select((c, i) => (c, i)))
        {
            list.Add(Answer(choice, index));
        }

        output.Content.AppendHtml(list);
    }

    // The first answer carries the field's own id, so that the list of errors can lead to it.
    private TagBuilder Answer(Choice choice, int index)
    {
        var label = Element.Of("label").Add(Button(choice, index));
        if (choice.Shape is { } shape)
        {
            label.Add(Element.Of("span", $"outcome is-{shape}").Add(Shape.Draw(links, shape)));
        }

        var words = Element.Of("span", null, choice.Words);
        return label.Add(choice.Hint is { } hint ? words.Add(Element.Of("span", "form-text", hint)) : words);
    }

    private TagBuilder Button(Choice choice, int index)
    {
        var id = TagBuilder.CreateSanitizedId(For.Name, "_");
        var button = Element.Of("input", "form-check-input")
            .With("type", "radio")
            .With("name", For.Name)
            .With("value", choice.Value)
            .With("id", index == 0 ? id : $"{id}-{index}");
        button.TagRenderMode = TagRenderMode.SelfClosing;
        return string.Equals(For.Model?.ToString(), choice.Value, StringComparison.Ordinal) ? button.With("checked", "checked") : button;
    }
}
