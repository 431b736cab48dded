namespace Hawl.Core.Requests;

// The closed list of what can happen to a request. Those from ClarificationAsked on move the clock in law.
public enum RequestEventType
{
    RequestMade,
    LetterSent,
    LetterDelayed,
    LetterFailed,
    LetterDelivered,
    ReplyReceived,
    AutomaticMailReceived,
    Classified,
    ClassificationUndone,
    FollowUpWritten,
    Withdrawn,
    WithdrawalTakenBack,
    HeldMailAccepted,
    ProminenceChanged,
    ClarificationAsked,
    ClarificationReceived,
    FeeNotice,
    FeePaid,
    InformationRequested,
    InformationReceived,
    Extension,
    Refusal,
    ReviewRequested,
    ReviewAnswered,
}
