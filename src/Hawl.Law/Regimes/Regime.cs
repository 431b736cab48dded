using Hawl.Law.Clocks;
using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>
/// A law under which information is asked for, as data: its names, regulators, duties, time limits, costs, exemptions, other grounds
/// and letters. Immutable; one file a regime.
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

    /// <summary>Other labels and short titles by which letters name it, such as <c>FOI Act</c>; may be none.</summary>
    public required IReadOnlyList<string> ActAliases { get; init; }

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

    /// <summary>What it makes authorities do.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>What silence means when time is up, such as a refusal; null where the law attaches no consequence of its own.</summary>
    public required Duty? Silence { get; init; }

    /// <summary>How questions to the requester bear on the clock.</summary>
    public required IReadOnlyList<Interruption> Interruptions { get; init; }

    /// <summary>How authorities may take longer.</summary>
    public required IReadOnlyList<Extension> Extensions { get; init; }

    /// <summary>Response clocks for some authorities or some information.</summary>
    public required IReadOnlyList<SpecialPeriod> SpecialPeriods { get; init; }

    /// <summary>The cost limits there are or have been.</summary>
    public required IReadOnlyList<CostLimit> CostLimits { get; init; }

    /// <summary>Grounds other than exemptions.</summary>
    public required IReadOnlyList<Ground> Grounds { get; init; }

    /// <summary>Letters that it prescribes, with what they must contain.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Letters for requesters to start from.</summary>
    public required IReadOnlyList<LetterTemplate> Letters { get; init; }

    /// <summary>What requesters can do when an answer is late, or does not give what they asked for, in the usual order.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init; }

    /// <summary>What can be done in a case on a day.</summary>
    /// <param name="when">Where the request stands.</param>
    /// <param name="date">The day.</param>
    /// <returns>The remedies in their order; none where the law offers none.</returns>
    public IEnumerable<Remedy> RemediesIn(RemedyCase when, DateOnly date) =>
        Remedies.Where(one => one.When.Contains(when) && one.Provenance.HoldsOn(date));

    /// <summary>The letter with an id.</summary>
    /// <param name="id">Such as <c>review</c>; null finds none.</param>
    /// <returns>The letter, or null where this regime has none of that id.</returns>
    public LetterTemplate? FindLetter(string? id) => Letters.FirstOrDefault(letter => letter.Id == id);

    /// <summary>The rule for an interruption that began on a day.</summary>
    /// <param name="kind">What was asked for.</param>
    /// <param name="date">The day on which it was asked for.</param>
    /// <returns>The rule, or null where it does not touch the clock.</returns>
    public Interruption? InterruptionOn(InterruptionKind kind, DateOnly date) =>
        Interruptions.FirstOrDefault(rule => rule.Kind == kind && rule.Provenance.HoldsOn(date));

    /// <summary>The cost limits for a request received on a day.</summary>
    /// <param name="received">The local date of receipt.</param>
    /// <returns>One for each class of authorities; none where the law has no cost limit.</returns>
    public IEnumerable<CostLimit> CostLimitsOn(DateOnly received) => CostLimits.Where(limit => limit.Provenance.HoldsOn(received));

    /// <summary>The clock with an id.</summary>
    /// <param name="id">The rule's id, such as <c>foia.ir20</c>.</param>
    /// <returns>The clock, or null where this regime has none of that id.</returns>
    public Clock? FindClock(string id) => Clocks.FirstOrDefault(clock => clock.Id == id);

    /// <summary>The exemption that a provision belongs to: its own, or the one of which it is a part, as s.35(1)(a) of s.35.</summary>
    /// <param name="reference">A provision in normal form.</param>
    /// <returns>The closest exemption, or null where this regime has none there.</returns>
    public Exemption? FindExemption(string reference) => Exemptions
        .Where(one => reference == one.Ref
            || reference.StartsWith(one.Ref + "(", StringComparison.Ordinal)
            || one.Aliases.Contains(reference))
        .MaxBy(one => one.Ref.Length);

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
