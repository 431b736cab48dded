namespace Hawl.Core.Requests;

public enum RequestStep
{
    Make,

    // What a person says that came: an answer, a question back, or nothing that settles it.
    Answered,
    AskedBack,
    NotYet,

    // Letters after the first.
    FollowUp,
    Clarify,
    AskForReview,

    // To the regulator.
    Complain,

    Withdraw,

    // Back to where it stood before it was withdrawn.
    TakeBack,
}
