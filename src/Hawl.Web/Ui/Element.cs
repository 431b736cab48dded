using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Ui;

// Markup built from safe parts: words are always encoded.
public static class Element
{
    public static TagBuilder Of(string tag, string? css = null, string? words = null)
    {
        var element = new TagBuilder(tag);
        if (css is { Length: > 0 })
        {
            element.AddCssClass(css);
        }

        element.InnerHtml.Append(words ?? "");
        return element;
    }

    public static TagBuilder Link(string href, string words) => Of("a", null, words).With("href", href);

    public static TagBuilder With(this TagBuilder element, string attribute, string value)
    {
        element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder SelfClosed(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder Add(this TagBuilder element, IHtmlContent content)
    {
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder Add(this TagBuilder element, string words)
    {
        element.InnerHtml.Append(words);
        return element;
    }
}
