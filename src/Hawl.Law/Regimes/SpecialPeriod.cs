using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A response clock of its own for some authorities or some information, such as that of schools.</summary>
/// <param name="Id">A short id within the regime, such as <c>school</c>.</param>
/// <param name="Name">Whom or what it is for.</param>
/// <param name="Clock">The id of the clock that stands in the place of the response clock.</param>
/// <param name="Tags">Tags of authorities that have it; none where it hangs on the information asked for.</param>
/// <param name="NeedsLeave">True if the regulator must have agreed to it.</param>
/// <param name="Provenance">Where it is laid down.</param>
/// <example><code>
/// { "id": "school", "name": { "en": "Schools" }, "clock": "foia.school", "tags": ["school"], "source": "SI 2004/3364 reg.3" }
/// </code></example>
public sealed record SpecialPeriod(
    string Id, Wording Name, string Clock, IReadOnlyList<string> Tags, bool NeedsLeave, Provenance Provenance);
