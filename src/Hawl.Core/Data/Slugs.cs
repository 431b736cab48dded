using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Names for addresses of pages: ASCII-folded, at most 60 characters, never only digits, never a word the site uses itself.
public sealed class Slugs(HawlContext db)
{
    private const int Longest = 60;

    // It is left out of the slug.
    private const long First = 1;

    private static readonly HashSet<string> Reserved =
    [
        "new", "list", "all", "search", "feed", "track", "details", "similar", "download", "upload", "edit", "admin", "help", "api",
    ];

    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ı'] = "i",
    };

    public static string Of(string text, string otherwise)
    {
        var slug = Shorten(Fold(text));
        if (slug.Length == 0)
        {
            return otherwise;
        }

        return Reserved.Contains(slug) || slug.All(char.IsAsciiDigit) ? Shorten($"{otherwise}-{slug}") : slug;
    }

    // A free slug for the text. `kind` is request, authority or user; `taken` looks into that kind's history table.
    public async Task<string> FreeAsync(string kind, string text, Func<string, Task<bool>> taken, CancellationToken cancellation)
    {
        var stem = Of(text, kind);
        string slug;
        do
        {
            var number = await NextAsync($"{kind}:{stem}", cancellation);
            slug = number == First ? stem : $"{stem}-{number}";
        }
        while (await taken(slug));

        return slug;
    }

    // The counter is asked even for the first: two who want one name at the same time stand in line at its row.
    private async Task<long> NextAsync(string stem, CancellationToken cancellation)
    {
        var numbers = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO slug_counter (stem, next) VALUES ({stem}, {First + 1})
            ON CONFLICT (stem) DO UPDATE SET next = slug_counter.next + 1
            RETURNING next - 1 AS "Value"
            """).ToListAsync(cancellation);
        return numbers.Single();
    }

    // At the end of a word, unless that would leave too little.
    private static string Shorten(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var lastWord = slug.LastIndexOf('-', Longest);
        return slug[..(lastWord > Longest / 2 ? lastWord : Longest)].TrimEnd('-');
    }

    private static string Fold(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (Folded.TryGetValue(letter, out var folded))
            {
                slug.Append(folded);
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
