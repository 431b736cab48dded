using Hawl.Law.Clocks;

namespace Hawl.Law.Regimes;

/// <summary>
/// How a law treats the time during which the authority waits for the requester. It bears on every clock that starts with receipt.
/// </summary>
/// <example><code>
/// { "kind": "fee", "effect": "leaves-out", "force": "must", "source": "s.10(2)" }
/// </code></example>
public sealed record Interruption
{
    /// <summary>What was asked for.</summary>
    public required InterruptionKind Kind { get; init; }

    /// <summary>What it does to the count.</summary>
    public required InterruptionEffect Effect { get; init; }

    /// <summary>True if one question stops the time and those after it do not; all the rules of a law with this share the one.</summary>
    public bool Once { get; init; }

    /// <summary>Whether law or practice says so.</summary>
    public required LimitForce Force { get; init; }

    /// <summary>The id of the clock that gives the requester's time to answer; null where the law sets none.</summary>
    public required string? AnswerClock { get; init; }

    /// <summary>Where it is laid down. The day of the question decides which of several rules of one kind holds.</summary>
    public required Provenance Provenance { get; init; }
}
