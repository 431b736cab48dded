namespace Hawl.Core.Requests;

// Words that a campaign's link gives to the requests that come of it.
public static class RequestTags
{
    public const int Longest = 200;

    public static string Tidy(string? tags)
    {
        var tidy = "";
        foreach (var tag in (tags ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(IsTag).Distinct())
        {
            var more = tidy.Length == 0 ? tag : $"{tidy} {tag}";
            tidy = more.Length <= Longest ? more : tidy;
        }

        return tidy;
    }

    private static bool IsTag(string text) => text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '.');
}
