namespace Hawl.Law.Cases;

/// <summary>What may happen in the course of a request that the law attaches a consequence to.</summary>
public enum CaseEventType
{
    /// <summary>The requester sent the request. By e-mail it is received on the same day.</summary>
    Sent,

    /// <summary>The authority received the request, where that was not the day it was sent.</summary>
    Received,

    /// <summary>The authority asked what is meant.</summary>
    ClarificationAsked,

    /// <summary>The authority received the answer to that.</summary>
    ClarificationReceived,

    /// <summary>The authority gave notice of a fee.</summary>
    FeeNotice,

    /// <summary>The authority received the fee.</summary>
    FeePaid,

    /// <summary>The authority asked for information by which to find what is asked for.</summary>
    InformationRequested,

    /// <summary>The authority received that information.</summary>
    InformationReceived,

    /// <summary>The authority asked for a proof of who is asking.</summary>
    IdentityRequested,

    /// <summary>The authority received that proof.</summary>
    IdentityReceived,

    /// <summary>The authority claimed more time.</summary>
    Extension,

    /// <summary>The authority answered otherwise than by refusing.</summary>
    Response,

    /// <summary>The authority refused, in whole or in part.</summary>
    Refusal,

    /// <summary>The authority received a request for a review.</summary>
    ReviewRequested,

    /// <summary>The requester received the outcome of the review.</summary>
    ReviewAnswered,

    /// <summary>The requester complained to the regulator, or applied to it for a decision.</summary>
    Complaint,

    /// <summary>The regulator sent its decision notice.</summary>
    DecisionNotice,

    /// <summary>Somebody appealed to the tribunal or court.</summary>
    Appeal,
}
