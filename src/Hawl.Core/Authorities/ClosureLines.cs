using System.Globalization;
using System.Text.RegularExpressions;

namespace Hawl.Core.Authorities;

// Days of closure as people type them, a stretch a line: "2026-12-21 to 2027-01-04", or one day.
public static partial class ClosureLines
{
    public const int MostDays = 120;

    public enum Fault
    {
        NoDates,
        WrongOrder,
        TooLong,
        Twice,
    }

    public static Reading Read(string? text)
    {
        var (found, mistakes) = (new List<AuthorityLaw.Closed>(), new List<Mistake>());
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            if (string.IsNullOrWhiteSpace(lines[n]))
            {
                continue;
            }

            var one = OneLine(lines[n]);
            var fault = one is null ? Fault.NoDates
                : one.To < one.From ? Fault.WrongOrder
                : one.To.DayNumber - one.From.DayNumber >= MostDays ? Fault.TooLong
                : found.Exists(f => f.From <= one.To && one.From <= f.To) ? Fault.Twice
                : (Fault?)null;
            if (one is not null && fault is null)
            {
                found.Add(one);
            }
            else
            {
                mistakes.Add(new Mistake(n + 1, lines[n].Trim(), fault ?? Fault.NoDates));
            }
        }

        return new Reading([.. found.OrderBy(f => f.From)], mistakes);
    }

    public static string Write(IEnumerable<AuthorityLaw.Closed> closures) => string.Join('\n', closures.Select(c => c.From == c.To
        ? Text(c.From)
        : $"{Text(c.From)} - {Text(c.To)}"));

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static AuthorityLaw.Closed? OneLine(string line)
    {
        var match = Stretch().Match(line.Trim());
        return match.Success && Day(match.Groups["from"].Value) is { } from
            ? match.Groups["to"].Success ? Day(match.Groups["to"].Value) is { } to ? new AuthorityLaw.Closed(from, to) : null
            : new AuthorityLaw.Closed(from, from)
            : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(?<from>\d{4}-\d\d-\d\d)(\s*(to|i|hyd|-|–|,)?\s*(?<to>\d{4}-\d\d-\d\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();

    public sealed record Reading(IReadOnlyList<AuthorityLaw.Closed> Closures, IReadOnlyList<Mistake> Mistakes);

    public sealed record Mistake(int Line, string Text, Fault Why);
}
