using Hawl.Law.Files;

namespace Hawl.Law.Cases;

/// <summary>What was found in a file of facts.</summary>
/// <param name="Facts">The facts; null where there is a mistake.</param>
/// <param name="Mistakes">Every mistake; none in a file that is right.</param>
public sealed record CaseFactsReading(CaseFacts? Facts, IReadOnlyList<FileMistake> Mistakes);
