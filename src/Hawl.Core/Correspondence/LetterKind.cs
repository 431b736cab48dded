namespace Hawl.Core.Correspondence;

public enum LetterKind
{
    InitialRequest,
    FollowUp,

    // Answers what the authority asked back.
    Clarification,
    InternalReview,
    Thanks,
}
