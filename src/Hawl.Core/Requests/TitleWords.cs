namespace Hawl.Core.Requests;

// The words of a title that say what it is about, the longest first.
public static class TitleWords
{
    private const int Shortest = 4;

    // Half the titles have them.
    private static readonly HashSet<string> Usual =
    [
        "about", "from", "that", "this", "with", "your", "have", "which", "what", "when", "where", "number", "numbers", "information",
        "request", "requests", "freedom", "details", "data", "year", "years", "copy", "list", "records", "council", "2020", "2021",
        "2022", "2023", "2024", "2025", "2026", "cais", "gwybodaeth", "rhyddid", "nifer", "cyngor", "manylion", "rhestr",
    ];

    public static IReadOnlyList<string> Of(string title) =>
    [
        .. string.Concat(title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= Shortest && !Usual.Contains(w)).Distinct().OrderByDescending(w => w.Length),
    ];
}
