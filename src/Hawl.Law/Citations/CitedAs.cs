namespace Hawl.Law.Citations;

/// <summary>What a cited provision is to a request.</summary>
public enum CitedAs
{
    /// <summary>An exemption or exception, or a part of one.</summary>
    Exemption,

    /// <summary>The limb of an exemption that allows neither confirming nor denying.</summary>
    NeitherConfirmNorDeny,

    /// <summary>Another ground on which a request is not met.</summary>
    Ground,

    /// <summary>Another provision of the act: a duty, a time limit, a right.</summary>
    Other,
}
