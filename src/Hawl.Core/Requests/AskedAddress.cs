using Hawl.Core.Authorities;

namespace Hawl.Core.Requests;

// Where and under what name an authority is written to, or why it cannot be asked.
public sealed record AskedAddress(string Name, string? Email, AskingObstacle? Obstacle)
{
    public const string NotSubject = "not_apply";
    public const string Closed = "defunct";

    public string? Problem => Obstacle switch
    {
        AskingObstacle.Closed => "it no longer exists",
        AskingObstacle.NotSubject => "the law does not apply to it",
        AskingObstacle.NoAddress => "no e-mail address is known for it",
        _ => null,
    };

    public static AskedAddress Of(Authority authority, string language, string siteLanguage)
    {
        var own = authority.Translations.FirstOrDefault(t => t.Language == language);
        var site = authority.Translations.FirstOrDefault(t => t.Language == siteLanguage);
        var name = own?.Name ?? authority.Name;
        var email = own?.RequestEmail ?? site?.RequestEmail;
        return new AskedAddress(name, email, ObstacleOf(authority, email));
    }

    private static AskingObstacle? ObstacleOf(Authority authority, string? email)
    {
        if (authority.Tags.Any(t => t.Name == Closed))
        {
            return AskingObstacle.Closed;
        }

        if (authority.Tags.Any(t => t.Name == NotSubject))
        {
            return AskingObstacle.NotSubject;
        }

        return email is null ? AskingObstacle.NoAddress : null;
    }
}
