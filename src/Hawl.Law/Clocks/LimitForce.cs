namespace Hawl.Law.Clocks;

/// <summary>Whether law or practice sets a limit. It decides the words: practice is never shown as law.</summary>
public enum LimitForce
{
    /// <summary>A statute or statutory instrument sets it.</summary>
    Must,

    /// <summary>A code of practice or a regulator's guidance sets it.</summary>
    Should,
}
