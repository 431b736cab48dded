using System.Text.Json;
using Hawl.Law.Words;

namespace Hawl.Core.Calendars;

// A day on which nobody need work and which stands in no file: proclaimed at short notice, or of a year that the files do not know.
public sealed class Holiday
{
    public const int LongestName = 200;
    public const int LongestSource = 500;

    public long Id { get; private set; }

    public required DateOnly Date { get; init; }

    // The ids of the regions that keep it, with spaces between them.
    public required string Regions { get; init; }

    // Its name by language, as JSON.
    public required string Names { get; init; }

    // Where it was proclaimed or published.
    public required string Source { get; init; }

    public required DateTime AddedAt { get; init; }

    public required long AddedById { get; init; }

    public static string Written(Wording name) => JsonSerializer.Serialize(name.Languages.ToDictionary(l => l, name.In));

    // As the law counts with it.
    public Law.Calendars.Holiday InLaw() => new(
        Date, new Wording(JsonSerializer.Deserialize<Dictionary<string, string>>(Names) ?? []), Regions.Split(' '));
}
