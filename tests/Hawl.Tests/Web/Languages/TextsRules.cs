using System.Text.RegularExpressions;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Languages;

// What resource files owe each other and the code; each rule names what breaks it.
internal static partial class TextsRules
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    // Every language has every text, and of a text that counts every form its own rule asks for, no more.
    public static IEnumerable<string> Missing(IEnumerable<TextsFile> files)
    {
        var all = files.ToList();
        var counted = all.SelectMany(f => f.Texts.Keys).Where(IsCounted).Select(Stem).ToHashSet();
        var plain = all.SelectMany(f => f.Texts.Keys).Where(k => !IsCounted(k)).ToHashSet();
        foreach (var file in all)
        {
            var forms = PluralRule.Parse(file.Texts["Language.Plurals"]).Categories;
            var wanted = plain.Concat(counted.SelectMany(stem => forms.Select(form => $"{stem}.{form}"))).ToHashSet();
            foreach (var key in wanted.Except(file.Texts.Keys))
            {
                yield return $"{Name(file)} lacks {key}";
            }

            foreach (var key in file.Texts.Keys.Except(wanted))
            {
                yield return $"{Name(file)} has {key}, a form its rule never asks for";
            }
        }
    }

    // The same text takes the same arguments in every language; only the number itself may be left unsaid.
    public static IEnumerable<string> DifferingPlaceholders(TextsFile first, TextsFile second) =>
        from text in Arguments(first)
        join other in Arguments(second) on text.Key equals other.Key
        where !text.Value.SetEquals(other.Value)
        select $"{text.Key}: {string.Join(", ", text.Value)} in {Name(first)}, {string.Join(", ", other.Value)} in {Name(second)}";

    public static IEnumerable<string> Unused(IEnumerable<string> keys, IReadOnlyCollection<string> sources)
    {
        var literals = sources.SelectMany(s => Literal().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet();
        var patterns = sources.SelectMany(s => Interpolated().Matches(s)).Select(m => Pattern(m.Groups[1].Value)).Distinct().ToList();
        return keys.Where(k => !literals.Contains(Bare(k)) && !patterns.Any(p => p.IsMatch(Bare(k))));
    }

    public static IEnumerable<string> Unknown(IEnumerable<string> keys, IReadOnlyCollection<string> sources)
    {
        var known = keys.Select(Bare).ToHashSet();
        return sources.SelectMany(s => Use().Matches(s)).Select(m => m.Groups[1].Value).Where(k => !known.Contains(k)).Distinct();
    }

    // The name a text is asked for by: without the form of its number.
    private static string Bare(string key) => IsCounted(key) ? Stem(key) : key;

    private static bool IsCounted(string key) => Categories.Contains(key[(key.LastIndexOf('.') + 1)..]);

    private static string Stem(string key) => key[..key.LastIndexOf('.')];

    private static string Name(TextsFile file) => file.Language.Length == 0 ? "the default language" : file.Language;

    private static Dictionary<string, HashSet<string>> Arguments(TextsFile file) => file.Texts
        .GroupBy(t => Bare(t.Key))
        .ToDictionary(g => g.Key, g => g.SelectMany(t => Placeholder().Matches(t.Value)).Select(m => m.Value)
            .Where(p => p != "{0}" || !IsCounted(g.First().Key)).ToHashSet());

    private static Regex Pattern(string interpolated) =>
        new("^" + string.Join("[^.]+", Hole().Split(interpolated).Select(Regex.Escape)) + "$");

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("\"([A-Z][\\w.-]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"([A-Z][\\w.-]*\\.\\{[^\"]*)\"")]
    private static partial Regex Interpolated();

    [GeneratedRegex("(?:\\b[Tt](?:exts)?(?:\\[|\\.Count\\(|\\.In\\(\\w+, )|ErrorMessage = )\"([^\"{]+)\"")]
    private static partial Regex Use();
}
