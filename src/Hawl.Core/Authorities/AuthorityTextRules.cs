namespace Hawl.Core.Authorities;

// What an authority's entry must hold to; the tidied entry, or the first thing wrong with it.
public static class AuthorityTextRules
{
    private static readonly AuthorityText.InLanguage Empty = new(null, null, null, null, null, null);

    public static AuthorityText Tidy(AuthorityText text, string siteLanguage)
    {
        var texts = text.Texts.ToDictionary(t => t.Key, t => Tidy(t.Value));
        if (texts.GetValueOrDefault(siteLanguage)?.Name is not { } name || !name.Any(char.IsLetter))
        {
            throw new RuleException("authority-name", "Give the authority's name in the site's own language.");
        }

        var tags = text.Tags.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (tags.Find(t => t.StartsWith(':') || t.Length > 100) is { } wrong)
        {
            throw new RuleException(
                "authority-tags", $"'{wrong}' is not a tag: tags are words with spaces between them, such as charity:1234567.");
        }

        return new AuthorityText
        {
            HomePage = Web(text.HomePage),
            Tags = string.Join(' ', tags),
            Texts = texts.Where(t => t.Value != Empty || t.Key == siteLanguage).ToDictionary(t => t.Key, t => t.Value),
        };
    }

    private static AuthorityText.InLanguage Tidy(AuthorityText.InLanguage text) => new(
        Line(text.Name, 300), Line(text.ShortName, 100), AuthorityAddress.Tidy(text.RequestEmail), Web(text.PublicationScheme),
        Web(text.DisclosureLog), Some(text.Notes?.ReplaceLineEndings("\n"), 5000));

    private static string? Line(string? text, int longest) =>
        Some(text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);

    private static string? Web(string? text) => Some(text, 2000) is not { } address
        || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? Some(text, 2000)
            : throw new RuleException("authority-web", $"'{address}' is not a web address that starts with http:// or https://");

    private static string? Some(string? text, int longest) => text?.Trim() switch
    {
        null or "" => null,
        var tidy when tidy.Length > longest =>
            throw new RuleException("authority-long", $"'{tidy[..40]}…' is longer than {longest} characters."),
        var tidy => tidy,
    };
}
