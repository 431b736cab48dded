using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// A new authority, or an entry as it is to stand from now on. `version` is that of the entry the editor saw.
public sealed class SaveAuthority(
    HawlContext db, AuthorityNames names, AuthorityHistory history, HawlSettings settings, TimeProvider clock)
{
    public async Task<Authority> ExecuteAsync(
        long? id, long version, AuthorityText asked, long by, string? comment, CancellationToken cancellation)
    {
        var text = AuthorityTextRules.Tidy(asked, settings.DefaultLanguage);
        var name = text.Texts[settings.DefaultLanguage].Name ?? "";
        var authority = id is null ? New(name) : await FindAsync(id.Value, version, cancellation);
        if (await db.Authorities.AnyAsync(a => a.Name == name && a.Id != authority.Id, cancellation))
        {
            throw new RuleException("authority-exists", $"There is an authority named '{name}' already. Nothing was saved.");
        }

        var before = AuthorityHistory.Snapshot(authority);
        (authority.Name, authority.HomePage) = (name, text.HomePage);
        await db.SaveChangesAsync(cancellation);
        SetTags(authority, text.Tags);
        foreach (var (language, words) in text.Texts.OrderBy(t => t.Key != settings.DefaultLanguage))
        {
            await names.WriteAsync(authority, language, words, cancellation);
        }

        authority.Translations.RemoveAll(t => !text.Texts.ContainsKey(t.Language));
        if (id is not null && AuthorityHistory.Snapshot(authority) == before)
        {
            throw new RuleException("authority-same", "The entry says this already. Nothing was changed.");
        }

        history.Note(authority, "moderator", comment ?? "", by);
        await db.SaveChangesAsync(cancellation);
        return authority;
    }

    private Authority New(string name)
    {
        var authority = new Authority { Name = name, Slug = "", CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Authorities.Add(authority);
        return authority;
    }

    private async Task<Authority> FindAsync(long id, long version, CancellationToken cancellation)
    {
        // Whoever raises the version first has the entry; the other is told.
        var mine = await db.Authorities.Where(a => a.Id == id && a.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), cancellation);
        var authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, cancellation)
            ?? throw new RuleException("authority-unknown", "There is no such authority.");
        return mine == 1
            ? authority
            : throw new RuleException(
                "authority-changed",
                "Somebody else changed this entry while you were at it. Nothing of yours was saved: look at it again.");
    }

    private static void SetTags(Authority authority, string tags)
    {
        var wanted = tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        authority.Tags.RemoveAll(t => !wanted.Contains(t.ToString()));
        var known = authority.Tags.Select(t => t.ToString()).ToHashSet();
        authority.Tags.AddRange(wanted.Where(t => !known.Contains(t)).Select(AuthorityTag.Parse));
    }
}
