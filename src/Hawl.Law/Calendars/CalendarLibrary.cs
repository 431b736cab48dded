using Hawl.Law.Files;

namespace Hawl.Law.Calendars;

/// <summary>
/// The working calendars there are, by id. Immutable. The built-in ones come from the files of this folder; a site adds proclaimed holidays
/// with <see cref="With"/>.
/// </summary>
/// <example><code>
/// var calendars = CalendarLibrary.BuiltIn.With([new Holiday(new DateOnly(2028, 6, 1), new Wording("Thanksgiving"), ["scotland"])]);
/// calendars.Find("uk-any")
/// </code></example>
public sealed class CalendarLibrary
{
    private readonly IReadOnlyDictionary<string, WorkingCalendar> _calendars;

    private CalendarLibrary(IEnumerable<WorkingCalendar> calendars) =>
        _calendars = calendars.ToDictionary(calendar => calendar.Id, StringComparer.Ordinal);

    /// <summary>The calendars of the embedded files.</summary>
    public static CalendarLibrary BuiltIn { get; } = new(EmbeddedFiles.In("Calendars").SelectMany(file =>
    {
        var reading = CalendarFile.Read(file.Text);
        EmbeddedFiles.MustBeRight(file.Name, reading.Mistakes);
        return reading.Calendars;
    }));

    /// <summary>All calendars, in no order that matters.</summary>
    public IEnumerable<WorkingCalendar> All => _calendars.Values;

    /// <summary>The divisions that the calendars look at, each once.</summary>
    public IReadOnlyList<Division> Divisions => [.. All.SelectMany(calendar => calendar.Divisions).DistinctBy(division => division.Id)];

    /// <summary>The calendar with an id.</summary>
    /// <param name="id">Such as <c>uk-any</c>, <c>scotland</c>, <c>england-and-wales</c> or <c>northern-ireland</c>.</param>
    /// <returns>The calendar, or null where there is none.</returns>
    public WorkingCalendar? Find(string id) => _calendars.GetValueOrDefault(id);

    /// <summary>
    /// The same calendars with more holidays, each where it holds: one of Scotland changes <c>scotland</c> and <c>uk-any</c>.
    /// </summary>
    /// <param name="holidays">The holidays to add.</param>
    /// <returns>A new library.</returns>
    public CalendarLibrary With(IReadOnlyList<Holiday> holidays) => new(All.Select(calendar => calendar.With(holidays)));
}
