namespace Hawl.Tests.Architecture.Rules;

internal static class Pages
{
    private const string OwnScriptOrStyle = """<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle="|\son\w+=["']""";
    private const string Elsewhere = """<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)="(?:https?:)?//""";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "Markup is never pasted into a page",
            tree => tree.Markup.InText(@"\bHtml\.Raw\b").Concat(tree.Product.InCode(@"\bHtml\.Raw\b")),
            new Sample("A.cshtml:1: Html.Raw", ("src/Hawl.Web/Pages/A.cshtml", "<p>@Html.Raw(Model.Letter)</p>")),
            new Sample("A.cs:1: Html.Raw", ("src/Hawl.Web/Ui/A.cs", "class A { object B() => Html.Raw(C); }"))),
        new(
            "A page loads nothing from elsewhere and carries no script or style of its own",
            tree => tree.Markup.InText($"{OwnScriptOrStyle}|{Elsewhere}"),
            new Sample("<script>", ("src/Hawl.Web/Pages/A.cshtml", "<script>alert()</script>")),
            new Sample("https://", ("src/Hawl.Web/Pages/B.cshtml", """<img src="https://elsewhere.example/a.png">"""))),
    ];
}
