namespace Hawl.Law.Regimes;

/// <summary>To whom the requester turns.</summary>
public enum RemedyTo
{
    /// <summary>The authority itself.</summary>
    Authority,

    /// <summary>Who enforces the law: <see cref="Regime.RegulatorOn"/>.</summary>
    Regulator,

    /// <summary>A tribunal or court.</summary>
    Court,
}
