namespace Hawl.Core.Moderation;

// Why something should not stand as it does, as those who report it choose.
public enum ReportReason
{
    PersonalData,
    WrongRequest,
    Abuse,
    Spam,
    NotARequest,
    SomethingElse,
}
