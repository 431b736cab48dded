using Hawl.Core.Authorities;

namespace Hawl.Core.Requests;

// Where and under what name an authority is written to, or why it cannot be asked.
public sealed record AskedAddress(string Name, string? Email, string? Problem)
{
    public const string NotSubject = "not_apply";
    public const string Closed = "defunct";

    public static AskedAddress Of(Authority authority, string language, string siteLanguage)
    {
        var own = authority.Translations.FirstOrDefault(t => t.Language == language);
        var site = authority.Translations.FirstOrDefault(t => t.Language == siteLanguage);
        var name = own?.Name ?? authority.Name;
        var email = own?.RequestEmail ?? site?.RequestEmail;
        return new AskedAddress(name, email, ProblemOf(authority, email));
    }

    private static string? ProblemOf(Authority authority, string? email)
    {
        if (authority.Tags.Any(t => t.Name == Closed))
        {
            return "it no longer exists";
        }

        if (authority.Tags.Any(t => t.Name == NotSubject))
        {
            return "the law does not apply to it";
        }

        return email is null ? "no e-mail address is known for it" : null;
    }
}
