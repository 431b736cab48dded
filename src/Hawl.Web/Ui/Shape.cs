using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Ui;

public static class Shape
{
    public static IHtmlContent Draw(PageLinks links, string name) =>
        Element.Of("svg", "shape")
            .With("aria-hidden", "true")
            .Add(Element.Of("use").With("href", links.Asset("/img/shapes.svg") + "#" + name));
}
