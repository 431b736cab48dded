namespace Hawl.Law.Regimes;

/// <summary>What the authority asks for when it interrupts the clock of a response.</summary>
public enum InterruptionKind
{
    /// <summary>What is meant: the events clarification-asked and clarification-received.</summary>
    Clarification,

    /// <summary>Information by which to find what is asked for: the events information-requested and information-received.</summary>
    Information,

    /// <summary>Money: the events fee-notice and fee-paid.</summary>
    Fee,

    /// <summary>A proof of who is asking: the events identity-requested and identity-received.</summary>
    Identity,
}
