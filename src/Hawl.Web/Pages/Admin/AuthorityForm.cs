using Hawl.Core.Authorities;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Admin;

// An authority's entry as a form sends it.
public sealed class AuthorityForm
{
    public long Version { get; set; }

    public List<InLanguage> Texts { get; set; } = [];

    public string? HomePage { get; set; }

    public string? Tags { get; set; }

    public string? Comment { get; set; }

    // A place for every language of the site.
    public static AuthorityForm Of(AuthorityText? text, long version) => new()
    {
        Version = version,
        HomePage = text?.HomePage,
        Tags = text?.Tags,
        Texts = [.. Languages.All.Select(l => InLanguage.Of(l.Code, text?.Texts.GetValueOrDefault(l.Code)))],
    };

    public AuthorityText Read() => new()
    {
        HomePage = HomePage,
        Tags = Tags ?? "",
        Texts = Texts.Where(t => Languages.All.Any(l => l.Code == t.Language)).DistinctBy(t => t.Language).ToDictionary(
            t => t.Language,
            t => new AuthorityText.InLanguage(t.Name, t.ShortName, t.RequestEmail, t.PublicationScheme, t.DisclosureLog, t.Notes)),
    };

    public sealed class InLanguage
    {
        public string Language { get; set; } = "";

        public string? Name { get; set; }

        public string? ShortName { get; set; }

        public string? RequestEmail { get; set; }

        public string? PublicationScheme { get; set; }

        public string? DisclosureLog { get; set; }

        public string? Notes { get; set; }

        public IReadOnlyList<(string Field, string? Value, string Type)> Fields =>
        [
            (nameof(Name), Name, "text"),
            (nameof(ShortName), ShortName, "text"),
            (nameof(RequestEmail), RequestEmail, "email"),
            (nameof(PublicationScheme), PublicationScheme, "url"),
            (nameof(DisclosureLog), DisclosureLog, "url"),
            (nameof(Notes), Notes, "textarea"),
        ];

        public static InLanguage Of(string language, AuthorityText.InLanguage? text) => new()
        {
            Language = language,
            Name = text?.Name,
            ShortName = text?.ShortName,
            RequestEmail = text?.RequestEmail,
            PublicationScheme = text?.PublicationScheme,
            DisclosureLog = text?.DisclosureLog,
            Notes = text?.Notes,
        };
    }
}
