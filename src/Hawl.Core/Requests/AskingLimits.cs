namespace Hawl.Core.Requests;

// How fast one person may ask: so many requests within so long.
public static class AskingLimits
{
    private static readonly (int Most, TimeSpan Within)[] Pace =
    [
        (1, TimeSpan.FromMinutes(1)),
        (2, TimeSpan.FromMinutes(8)),
        (3, TimeSpan.FromMinutes(15)),
        (5, TimeSpan.FromHours(1)),
    ];

    // As many of a person's requests as must be looked at.
    public static int Looked(int perDay) => Math.Max(perDay, Pace.Max(p => p.Most));

    // When the next may be sent, given when the last were made, newest first; null: now.
    public static DateTime? NextAt(IReadOnlyList<DateTime> made, DateTime now, int perDay)
    {
        var next = Pace.Append((Most: perDay, Within: TimeSpan.FromDays(1)))
            .Where(p => made.Count >= p.Most)
            .Max(p => (DateTime?)(made[p.Most - 1] + p.Within));
        return next > now ? next : null;
    }
}
