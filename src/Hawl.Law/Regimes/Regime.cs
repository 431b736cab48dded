using Hawl.Law.Clocks;
using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>
/// A law under which information is asked for, as data: its names, regulator, time limits and exemptions. Immutable; one file a regime.
/// </summary>
/// <example><code>
/// var regime = RegimeLibrary.BuiltIn.Find("uk-foia");
/// regime?.Name.In("cy")     // "Deddf Rhyddid Gwybodaeth 2000"
/// regime?.ResponseClock.Id  // "foia.s10"
/// </code></example>
public sealed record Regime
{
    /// <summary>The id, such as <c>uk-foia</c>; stored with requests, so it never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The file's version, from 1; stored with each request beside the id.</summary>
    public required int Version { get; init; }

    /// <summary>The law's name.</summary>
    public required Wording Name { get; init; }

    /// <summary>A short name for headings and labels.</summary>
    public required Wording ShortName { get; init; }

    /// <summary>The label of the Act in citations and in JSON, such as <c>FOIA</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Where it holds: an ISO 3166 code, such as <c>GB</c> or <c>GB-SCT</c>.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The IANA time zone whose dates count.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Tags of authorities that are asked under this regime unless told otherwise.</summary>
    public required IReadOnlyList<string> AppliesToTags { get; init; }

    /// <summary>Those who enforce it, oldest first.</summary>
    public required IReadOnlyList<Regulator> Regulators { get; init; }

    /// <summary>The clock for the response to a request; one of <see cref="Clocks"/>.</summary>
    public required Clock ResponseClock { get; init; }

    /// <summary>All its clocks, in the file's order.</summary>
    public required IReadOnlyList<Clock> Clocks { get; init; }

    /// <summary>Its exemptions, in the Act's order.</summary>
    public required IReadOnlyList<Exemption> Exemptions { get; init; }

    /// <summary>The clock with an id.</summary>
    /// <param name="id">The rule's id, such as <c>foia.ir20</c>.</param>
    /// <returns>The clock, or null where this regime has none of that id.</returns>
    public Clock? FindClock(string id) => Clocks.FirstOrDefault(clock => clock.Id == id);

    /// <summary>Who enforced the regime on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The regulator, or null where none was in office.</returns>
    public Regulator? RegulatorOn(DateOnly date) =>
        Regulators.FirstOrDefault(regulator => date >= regulator.From && (regulator.To is null || date <= regulator.To));

    /// <summary>The date on which an instant counts in this law.</summary>
    /// <param name="utcInstant">The instant; its kind must be UTC.</param>
    /// <returns>The local date in <see cref="TimeZone"/>.</returns>
    /// <exception cref="ArgumentException">The instant is not UTC: a fault of the program.</exception>
    public DateOnly LocalDate(DateTime utcInstant) => LocalDates.Of(utcInstant, TimeZone);
}
