namespace Hawl.Tests.Web.Languages;

public sealed class TextsTests
{
    private static readonly TextsFile English =
        File("", ("Language.Plurals", "one: n = 1"), ("A", "{0} of {1}"), ("B.one", "one"), ("B.other", "{0}"));

    // Without comments, which show how texts are asked for.
    private static string[] Sources =>
    [
        .. SourceTree.Files(".cs", ".cshtml").Select(file => string.Join(
            '\n', System.IO.File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))),
    ];

    [Fact]
    public void Languages_HaveTheSameTexts() => Assert.Empty(TextsRules.Missing(TextsFile.All));

    [Fact]
    public void Languages_TakeTheSameArguments() =>
        Assert.Empty(TextsFile.All.SelectMany(f => TextsRules.DifferingPlaceholders(TextsFile.Default, f)));

    [Fact]
    public void Texts_AreAllUsed() => Assert.Empty(TextsRules.Unused(TextsFile.Default.Texts.Keys, Sources));

    [Fact]
    public void Texts_AskedFor_AllExist() => Assert.Empty(TextsRules.Unknown(TextsFile.Default.Texts.Keys, Sources));

    [Fact]
    public void Missing_WithATextInOneLanguageOnly_NamesIt()
    {
        var welsh = File(
            "cy", ("Language.Plurals", "one: n = 1; two: n = 2"), ("B.one", "un"), ("B.other", "{0}"), ("B.few", "tri"), ("C", "c"));

        Assert.Equal(
            ["the default language lacks C", "cy lacks A", "cy lacks B.two", "cy has B.few, a form its rule never asks for"],
            TextsRules.Missing([English, welsh]).OrderBy(v => v.StartsWith("cy has", StringComparison.Ordinal)));
    }

    [Fact]
    public void DifferingPlaceholders_WithAnArgumentLeftOut_NamesTheText()
    {
        var welsh = File("cy", ("Language.Plurals", "one: n = 1"), ("A", "{0} o rai"), ("B.one", "un"), ("B.other", "rhai"));

        Assert.Equal(["A: {0}, {1} in the default language, {0} in cy"], TextsRules.DifferingPlaceholders(English, welsh));
    }

    [Fact]
    public void Unused_WithATextNoPageShows_NamesIt() =>
        Assert.Equal(
            ["Old", "Step.done.Long"],
            TextsRules.Unused(
                ["New", "Old", "Step.done", "Step.done.Long", "Many.one", "Many.other"],
                ["T[\"New\"] T.Count(\"Many\", 2)", "T[$\"Step.{x}\"]"]));

    [Fact]
    public void Unknown_WithATextThatIsNowhere_NamesIt() =>
        Assert.Equal(
            ["Gone", "Few", "Wrong"],
            TextsRules.Unknown(
                ["Here", "Many.other"],
                ["T[\"Here\"] texts[\"Gone\", 1]", "T.Count(\"Many\", 2) T.Count(\"Few\", 1)", "[Required(ErrorMessage = \"Wrong\")]"]));

    private static TextsFile File(string language, params (string Key, string Value)[] texts) =>
        new(language, texts.ToDictionary(t => t.Key, t => t.Value));
}
