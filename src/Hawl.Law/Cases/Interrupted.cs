using Hawl.Law.Regimes;

namespace Hawl.Law.Cases;

/// <summary>A time during which the authority waited for the requester.</summary>
/// <param name="Rule">The rule of the regime that says what follows.</param>
/// <param name="Asked">The day of the question; null where only the answer is known.</param>
/// <param name="Answered">The day of the answer; null while there is none.</param>
public sealed record Interrupted(Interruption Rule, DateOnly? Asked, DateOnly? Answered)
{
    /// <summary>True while the authority waits.</summary>
    public bool IsOpen => Answered is null;
}
