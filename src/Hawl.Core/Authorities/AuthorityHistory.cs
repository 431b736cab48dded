using System.Text.Json;
using Hawl.Core.Data;

namespace Hawl.Core.Authorities;

// Writes down how an authority's entry stands after each change.
public sealed class AuthorityHistory(HawlContext db, TimeProvider clock)
{
    private const int Schema = 2;

    public void Note(Authority authority, string by, string comment, long? byId = null) => db.AuthorityChanges.Add(new AuthorityChange
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        AuthorityId = authority.Id,
        At = clock.GetUtcNow().UtcDateTime,
        By = by,
        ById = byId,
        Comment = comment,
        Snapshot = Snapshot(authority),
    });

    // The same text for the same entry.
    public static string Snapshot(Authority authority) => JsonSerializer.Serialize(new
    {
        schema = Schema,
        authority.Name,
        authority.HomePage,
        tags = authority.Tags.Select(t => t.ToString()).Order(StringComparer.Ordinal),
        texts = authority.Translations.OrderBy(t => t.Language, StringComparer.Ordinal)
            .Select(t => new { t.Language, t.Name, t.ShortName, t.RequestEmail, t.PublicationScheme, t.DisclosureLog, t.Notes, t.Slug }),
    });
}
