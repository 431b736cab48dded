using System.Text.Json;

namespace Hawl.Core.Authorities;

// An authority's entry as a form shows it and a snapshot keeps it: empty is empty.
public sealed record AuthorityText
{
    public string? HomePage { get; init; }

    // With spaces between them.
    public string Tags { get; init; } = "";

    // By language.
    public required IReadOnlyDictionary<string, InLanguage> Texts { get; init; }

    // With its translations and tags.
    public static AuthorityText Of(Authority authority) => new()
    {
        HomePage = authority.HomePage,
        Tags = string.Join(' ', authority.Tags.Select(t => t.ToString()).Order(StringComparer.Ordinal)),
        Texts = authority.Translations.ToDictionary(
            t => t.Language,
            t => new InLanguage(t.Name, t.ShortName, t.RequestEmail, t.PublicationScheme, t.DisclosureLog, t.Notes)),
    };

    public static AuthorityText Read(string snapshot)
    {
        var kept = JsonSerializer.Deserialize<Kept>(snapshot, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("A snapshot holds an entry.");
        return new AuthorityText
        {
            HomePage = kept.HomePage,
            Tags = string.Join(' ', kept.Tags),
            Texts = kept.Texts.ToDictionary(
                t => t.Language,
                t => new InLanguage(t.Name, t.ShortName, t.RequestEmail, t.PublicationScheme, t.DisclosureLog, t.Notes)),
        };
    }

    // Each field that differs, by the name of a column of the authorities file, such as name.cy.
    public static IEnumerable<(string Field, string? Before, string? After)> Differences(
        AuthorityText? before, AuthorityText after, string siteLanguage)
    {
        var (old, now) = (before?.Fields(siteLanguage) ?? [], after.Fields(siteLanguage));
        return old.Keys.Union(now.Keys).Select(f => (Field: f, Before: old.GetValueOrDefault(f), After: now.GetValueOrDefault(f)))
            .Where(d => d.Before != d.After);
    }

    private Dictionary<string, string?> Fields(string siteLanguage)
    {
        var fields = new Dictionary<string, string?> { ["home_page"] = HomePage, ["tag_string"] = Tags };
        foreach (var (language, text) in Texts.OrderBy(t => t.Key != siteLanguage).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            var suffix = language == siteLanguage ? "" : $".{language}";
            (fields["name" + suffix], fields["short_name" + suffix]) = (text.Name, text.ShortName);
            (fields["request_email" + suffix], fields["notes" + suffix]) = (text.RequestEmail, text.Notes);
            (fields["publication_scheme" + suffix], fields["disclosure_log" + suffix]) = (text.PublicationScheme, text.DisclosureLog);
        }

        return fields;
    }

    public sealed record InLanguage(
        string? Name, string? ShortName, string? RequestEmail, string? PublicationScheme, string? DisclosureLog, string? Notes);

    private sealed record Kept(string Name, string? HomePage, IReadOnlyList<string> Tags, IReadOnlyList<KeptText> Texts);

    private sealed record KeptText(
        string Language, string Name, string? ShortName, string? RequestEmail, string? PublicationScheme, string? DisclosureLog,
        string? Notes);
}
