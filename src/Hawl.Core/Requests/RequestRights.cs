using Hawl.Core.Publication;

namespace Hawl.Core.Requests;

// Who may say and write what about a request; that they may see it, Publication has said before.
public static class RequestRights
{
    // The rule that what somebody answers to is no longer so.
    public const string Stale = "request-changed";

    public static RuleException Changed() => new(Stale, "Something has happened to this request since you opened the page.");

    public static RuleException TooLate() => new(
        UndoSend.TooLateRule, "The letter has left, or is leaving now, and cannot be taken back. You can withdraw the request instead.");

    // Null: whoever does it looked at nothing before.
    public static void RequireCurrent(Request request, long? version)
    {
        if (version is not null && version != request.Version)
        {
            throw Changed();
        }
    }

    public static bool MaySay(long ownerId, bool needsClassification, DateOnly? othersFrom, Viewer by, DateOnly today) =>
        by.UserId == ownerId || by.IsModerator || by.IsAdmin || (by.UserId is not null && needsClassification && othersFrom <= today);

    public static void RequireSaying(Request request, Viewer by, DateOnly today)
    {
        if (!MaySay(request.UserId, request.NeedsClassification, request.OthersFrom, by, today))
        {
            throw new RuleException("request-not-yours", "Only the requester can say yet what came.");
        }
    }

    public static void RequireUndoing(Request request, RequestEvent saying, Viewer by)
    {
        if (by.UserId != request.UserId && (by.UserId is null || by.UserId != saying.ActorId) && !by.IsModerator && !by.IsAdmin)
        {
            throw new RuleException("request-not-yours", "Only the requester, and who said it, can take it back.");
        }
    }

    public static void RequireOwner(Request request, Viewer by)
    {
        if (by.UserId != request.UserId)
        {
            throw new RuleException("request-not-yours", "Only the requester can do this.");
        }
    }
}
