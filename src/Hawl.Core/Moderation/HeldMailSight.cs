using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// Who may know of a held mail: whoever may know of the request it probably belongs to, and of those where the same mail stands.
internal static class HeldMailSight
{
    public static IQueryable<HeldMail> KnownTo(this IQueryable<HeldMail> mails, HawlContext db, Viewer viewer, DateOnly today)
    {
        if (viewer.IsAdmin)
        {
            return mails;
        }

        IQueryable<Request> known = db.Requests.KnownTo(viewer, today);
        IQueryable<IncomingMessage> messages = db.IncomingMessages;
        return mails.Where(h =>
            (h.GuessRequestId == null || known.Any(r => r.Id == h.GuessRequestId))
            && !messages.Any(m => m.RawHash == h.RawHash && !known.Any(r => r.Id == m.RequestId)));
    }
}
