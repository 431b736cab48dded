namespace Hawl.Law.Clocks;

/// <summary>Why a stretch of days is left out of a count.</summary>
public enum LeftOutReason
{
    /// <summary>A fee was asked for and had not been paid (FOIA 2000 s.10(2), FOISA 2002 s.10(2), EIR 2004 reg.8(6)).</summary>
    Fee,

    /// <summary>The authority waited for what it needed to identify the information (UK GDPR Art 12A, 5 USC 552(a)(6)(A)).</summary>
    Information,

    /// <summary>The authority was closed, under a law that leaves such days out (SI 2004/3364 reg.3: not a school day).</summary>
    Closed,
}
