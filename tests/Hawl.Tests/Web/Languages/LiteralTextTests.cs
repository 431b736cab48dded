namespace Hawl.Tests.Web.Languages;

public sealed class LiteralTextTests
{
    public static TheoryData<string> Pages => [.. SourceTree.Files(".cshtml").Select(SourceTree.Relative)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_ShowsNoWordsButTexts(string page)
    {
        var words = LiteralText.Find(File.ReadAllText(Path.Combine(SourceTree.Web, page)));

        Assert.True(words.Count == 0, $"{page} shows words that are in no resource file: {string.Join(" | ", words)}");
    }

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("@T[\"A\"] and more", "and more")]
    [InlineData("<p title=\"Read me\">@Model.Name</p>", "Read me")]
    [InlineData("<img alt='A map' src=\"/map.png\">", "A map")]
    [InlineData("<input placeholder=\"Your name\">", "Your name")]
    [InlineData("<a aria-label=\"@T[\"A\"], opens\">@x</a>", ", opens")]
    [InlineData("@if (a < b) { <p>Late</p> } else { <b>@T[\"X\"]</b> }", "Late")]
    [InlineData("@if (a) { <p>@b</p> }\nelse if (c)\n{\n  <p>@T[\"X\"] left over</p>\n}", "left over")]
    [InlineData("@foreach (var x in Y<string>()) { @: plain @x\n }", "plain")]
    [InlineData("@{ ViewData[\"Title\"] = \"About this site\"; }", "About this site")]
    [InlineData("@section Head { <meta name=\"a\"> stray }", "stray")]
    [InlineData("<li>@item.Name (@item.Count requests)</li>", "requests)")]
    [InlineData("<p>@(x ? \"Yes it is\" : \"no\")</p>", "Yes it is")]
    public void Find_WithWordsInThePage_NamesThem(string razor, string words) =>
        Assert.Contains(words, LiteralText.Find(razor));

    [Theory]
    [InlineData("@page \"/help\"\n@model A.B\n@using System.Text\n<p>@T[\"A\"] · @T[\"B\", Model.Count] – 1 &middot; 2</p>")]
    [InlineData("@* a note *@<!-- another -->")]
    [InlineData("@{\n  var x = Y<string>(\"a b\");\n  if (x < 3)\n  {\n    <p class=\"a b\">@x</p>\n  }\n}")]
    [InlineData("<a href=\"~/help/@name\" class=\"@(a ? \"on\" : null)\">@T[$\"Help.{name}\"]</a>")]
    [InlineData("@foreach (var x in xs)\n{\n  <br>\n  <hawl-when date=\"x.Date\" />\n}\n@await Html.PartialAsync(\"_X\", x)")]
    [InlineData("@switch (x) { case 1: <b>@x</b> break; default: break; }")]
    public void Find_WithoutWords_FindsNothing(string razor) => Assert.Empty(LiteralText.Find(razor));
}
