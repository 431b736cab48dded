using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Hawl.Web.Ui;

// Every visible word of the site: T["Key"], T["Key", argument], T.Count("Key", 3). The words stand in Resources/Texts.resx
// (English) and Texts.<language>.resx; a test keeps the files equal in keys and placeholders and free of unused keys.
public sealed class Texts : IStringLocalizer
{
    private static readonly ResourceManager Resources = new("Hawl.Web.Resources.Texts", typeof(Texts).Assembly);
    private static readonly ConcurrentDictionary<string, PluralRule> Rules = new();

    public string this[string key] => Find(key, CultureInfo.CurrentUICulture) ?? key;

    public string this[string key, params object?[] arguments] => Fill(this[key], arguments);

    LocalizedString IStringLocalizer.this[string name] => Localized(name, this[name]);

    LocalizedString IStringLocalizer.this[string name, params object[] arguments] => Localized(name, this[name, arguments]);

    // {0} is the number itself, {1}… the further arguments. The form is chosen by the language's own rule.
    public string Count(string key, long number, params object?[] more)
    {
        var rule = Rules.GetOrAdd(this["Language.Plurals"], PluralRule.Parse);
        return Fill(this[$"{key}.{rule.CategoryOf(number)}"], [number, .. more]);
    }

    public string In(Language language, string key) => Find(key, language.Culture) ?? key;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var set = Resources.GetResourceSet(CultureInfo.CurrentUICulture, createIfNotExists: true, includeParentCultures);
        return set?.Cast<System.Collections.DictionaryEntry>().Select(e => Localized((string)e.Key, (string?)e.Value ?? "")) ?? [];
    }

    private static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    private static LocalizedString Localized(string key, string value) =>
        new(key, value, resourceNotFound: Find(key, CultureInfo.CurrentUICulture) is null);

    private static string Fill(string text, object?[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, text, [.. arguments.Select(Grouped)]);

    // 1234 reads "1,234"; a year is given as a string by those who write dates.
    private static object? Grouped(object? value) => value switch
    {
        int n => n.ToString("N0", CultureInfo.CurrentCulture),
        long n => n.ToString("N0", CultureInfo.CurrentCulture),
        _ => value,
    };
}
