namespace Hawl.Core.Moderation;

// The closed list of what those who look after the site do to it.
public enum AdminDeed
{
    RedeliverMail,
    TakeBackDelivery,
    DismissHeldMail,
    FetchBackHeldMail,
    RepairAddress,
    ResendLetters,
    GiveUpLetters,
    ResolveReport,
    ChangeProminence,
    RenameRequest,
    ClassifyRequest,
    AddAuthority,
    ChangeAuthority,
    PutBackAuthority,
    ChangeRole,
    ChangeBatchPermission,
    AnswerBatchAsk,
    PauseBatch,
    StopBatch,
    SuspendUser,
    LiftSuspension,
    AddCalendarDays,
    TakeBackCalendarDay,
    ChangeAuthorityLaw,
    ConfirmUser,
    SignOutUser,
    TurnOffTotp,
}
