namespace Hawl.Law.Regimes;

/// <summary>Whether the public interest is weighed before an exemption may be relied on.</summary>
public enum ExemptionKind
{
    /// <summary>No public interest test (FOIA s.2(3), FOISA s.2(2)).</summary>
    Absolute,

    /// <summary>The public interest in maintaining it must outweigh that in disclosure (FOIA s.2(2)(b), FOISA s.2(1)(b)).</summary>
    Qualified,
}
