using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>
/// A stretch of every year that no working day falls in, such as 25 December to 15 January in New Zealand
/// (Official Information Act 1982 s.2).
/// </summary>
/// <param name="From">The first day, as month times 100 plus day: <c>1225</c>.</param>
/// <param name="To">The last day, in the same form; before <paramref name="From"/> where it runs over the turn of the year.</param>
/// <param name="Name">Its name in each language.</param>
/// <param name="Divisions">Where it holds, by the ids of divisions; none for everywhere.</param>
/// <example><code>new Closure(1225, 115, new Wording("Summer break"), []).Holds(new DateOnly(2022, 1, 3)) // true</code></example>
public sealed record Closure(int From, int To, Wording Name, IReadOnlyList<string> Divisions)
{
    /// <summary>Whether a day lies within the stretch, both ends included.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True within it.</returns>
    public bool Holds(DateOnly date)
    {
        var day = date.Month * 100 + date.Day;
        return From <= To ? day >= From && day <= To : day >= From || day <= To;
    }
}
