namespace Hawl.Law.Regimes;

/// <summary>What must be shown for an exemption to be engaged.</summary>
public enum ExemptionBasis
{
    /// <summary>The information belongs to a class.</summary>
    Class,

    /// <summary>Disclosure would, or would be likely to, prejudice an interest; in FOISA, prejudice it substantially.</summary>
    Prejudice,

    /// <summary>Disclosure would adversely affect an interest (EIR 2004 reg.12(5)).</summary>
    AdverseEffect,

    /// <summary>Disclosure would, or would be likely to, endanger someone.</summary>
    Endangerment,

    /// <summary>Exemption is required for a purpose, such as safeguarding national security.</summary>
    Required,
}
