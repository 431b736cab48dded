namespace Hawl.Law.Clocks;

/// <summary>The event whose local date is day 0 of a clock. Day 0 may be any day; it is never counted.</summary>
public enum ClockStart
{
    /// <summary>The authority received the request.</summary>
    RequestReceived,

    /// <summary>The requester received the response, or the time for it ran out.</summary>
    ResponseReceived,

    /// <summary>The authority received the requirement for a review.</summary>
    ReviewRequested,

    /// <summary>The requester received the outcome of the review, or the time for it ran out.</summary>
    ReviewAnswered,

    /// <summary>The regulator sent its decision notice.</summary>
    DecisionNoticeSent,

    /// <summary>The authority asked the requester for something, or gave notice of a fee.</summary>
    QuestionAsked,

    /// <summary>The authority asked others whose interests are touched for their comments.</summary>
    ThirdPartyAsked,
}
