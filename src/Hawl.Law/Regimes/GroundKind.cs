namespace Hawl.Law.Regimes;

/// <summary>Why a request is not met, other than by an exemption.</summary>
public enum GroundKind
{
    /// <summary>The authority needs to know what is meant.</summary>
    Clarification,

    /// <summary>The request lacks what the law asks of its form.</summary>
    Form,

    /// <summary>A fee was asked for and not paid.</summary>
    Fee,

    /// <summary>It would cost too much, or take too much work.</summary>
    Cost,

    /// <summary>It is vexatious, abusive or manifestly unfounded.</summary>
    Vexatious,

    /// <summary>It repeats an earlier one.</summary>
    Repeated,

    /// <summary>The information is not held.</summary>
    NotHeld,

    /// <summary>It belongs under another law.</summary>
    OtherLaw,
}
