using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Core;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Languages;

// Every rule that a verb can refuse by has its words on pages, in each language.
public sealed partial class RefusalWordsTests
{
    // Met by whoever runs the program at a terminal, and by nobody on a page.
    private static readonly HashSet<string> OfTerminals =
    [
        "authorities-file", "authorities-unknown", "batch-not-allowed", "batch-sent-before", "batch-to", "batch-unfinished",
        "batch-unknown", "data-folder-in-use", "data-folder-missing", "database-newer", "database-older", "dataset-language",
        "demo-folder", "files", "jobs-failed", "letter-language", "mail-damaged", "mail-fetched", "mail-out", "notice-language",
        "regime-unknown", "settings", "user-exists",
    ];

    private static IReadOnlyDictionary<string, string> Sources { get; } = Directory
        .EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .ToDictionary(f => f, File.ReadAllText);

    [Fact]
    public void Rules_AllHaveWordsInEachLanguage()
    {
        var rules = Sources.SelectMany(s => RulesOf(Path.GetFileNameWithoutExtension(s.Key), s.Value)).Distinct().ToList();

        Assert.True(rules.Count > 40, "Refusals are written in a way that this test does not read.");
        Assert.Empty(TextsFile.All.SelectMany(file => rules
            .Where(r => !OfTerminals.Contains(r) && !file.Texts.ContainsKey($"Refused.{r}")).Select(r => $"{file.Language}: Refused.{r}")));
    }

    [Theory]
    [InlineData("en", "Add at most 7 files.")]
    [InlineData("cy", "Ychwanegwch hyd at 7 ffeil.")]
    public void Of_WithValues_SaysThemInTheLanguageOfThePage(string language, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(words, new RefusalWords(new Texts()).Of(new RuleException("recorded-files", "Too many.", 7)));
    }

    [Fact]
    public void Of_WithARuleOfTerminals_KeepsItsMessage() =>
        Assert.Equal("HAWL_URLS is wrong.", new RefusalWords(new Texts()).Of(new RuleException("settings", "HAWL_URLS is wrong.")));

    // A rule is named by its word, or by a constant of the same class or another.
    private static IEnumerable<string> RulesOf(string type, string source) => Refusal().Matches(source)
        .Select(m => m.Groups["rule"].Value)
        .Where(r => r is not "string")
        .Select(r => r.StartsWith('"') ? r.Trim('"') : Constant(r.Contains('.') ? r : $"{type}.{r}"));

    private static string Constant(string name)
    {
        var parts = name.Split('.');
        var source = Sources.Single(s => Path.GetFileNameWithoutExtension(s.Key) == parts[^2]).Value;
        return Regex.Match(source, $"const string {parts[^1]} = \"([a-z-]+)\"").Groups[1].Value;
    }

    [GeneratedRegex("""RuleException(?:\s+\w+\([^)]*\)\s*=>\s*new)?\(\s*(?<rule>"[a-z-]+"|[\w.]+)""")]
    private static partial Regex Refusal();
}
