using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

/// <summary>What was found in a regime file.</summary>
/// <param name="Regime">The regime; null where there is a mistake.</param>
/// <param name="Mistakes">Every mistake; none in a file that is right.</param>
public sealed record RegimeFileReading(Regime? Regime, IReadOnlyList<FileMistake> Mistakes);
