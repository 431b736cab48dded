using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// Who may see what. Every page, feed, file and export filters by these and by nothing else.
// Embargoes are kept to the day, so the caller says which day it is where the site is.
public static class Publication
{
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today)
    {
        var (me, moderator, admin) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin, viewer.IsAdmin);
        return requests.Where(r =>
            r.Visibility.TombstonedAt == null
            && (r.Visibility.EmbargoUntil == null || r.Visibility.EmbargoUntil <= today || r.UserId == me || admin)
            && (r.Visibility.Prominence == Prominence.Normal
                || r.Visibility.Prominence == Prominence.Backpage
                || (r.Visibility.Prominence == Prominence.RequesterOnly && r.UserId == me)
                || moderator));
    }

    // What may stand in lists, searches, feeds and counts.
    public static IQueryable<Request> ListedTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today) =>
        requests.VisibleTo(viewer, today).Where(r => r.Visibility.Prominence == Prominence.Normal);

    // A request whose page may say that it is not shown, and why; an embargoed one must not be known to exist.
    public static IQueryable<Request> KnownTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today)
    {
        var (me, admin) = (viewer.UserId, viewer.IsAdmin);
        return requests.Where(r =>
            r.Visibility.EmbargoUntil == null || r.Visibility.EmbargoUntil <= today || r.UserId == me || admin);
    }

    public static IQueryable<OutgoingMessage> VisibleTo(this IQueryable<OutgoingMessage> messages, Viewer viewer)
    {
        var (me, moderator) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        return messages.Where(m =>
            m.Visibility.TombstonedAt == null
            && (m.Visibility.Prominence == Prominence.Normal
                || m.Visibility.Prominence == Prominence.Backpage
                || (m.Visibility.Prominence == Prominence.RequesterOnly && m.Request.UserId == me)
                || moderator));
    }

    public static IQueryable<IncomingMessage> VisibleTo(this IQueryable<IncomingMessage> messages, Viewer viewer)
    {
        var (me, moderator) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        return messages.Where(m =>
            m.Visibility.TombstonedAt == null
            && (m.Visibility.Prominence == Prominence.Normal
                || m.Visibility.Prominence == Prominence.Backpage
                || (m.Visibility.Prominence == Prominence.RequesterOnly && m.Request.UserId == me)
                || moderator));
    }

    public static IQueryable<Attachment> VisibleTo(this IQueryable<Attachment> attachments, Viewer viewer)
    {
        var (me, moderator) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        return attachments.Where(a =>
            a.Visibility.TombstonedAt == null
            && (a.Visibility.Prominence == Prominence.Normal
                || a.Visibility.Prominence == Prominence.Backpage
                || (a.Visibility.Prominence == Prominence.RequesterOnly && a.Message.Request.UserId == me)
                || moderator));
    }

    public static IQueryable<Batch> VisibleTo(this IQueryable<Batch> batches, Viewer viewer, DateOnly today)
    {
        var (me, moderator, admin) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin, viewer.IsAdmin);
        return batches.Where(b =>
            b.Visibility.TombstonedAt == null
            && (b.Visibility.EmbargoUntil == null || b.Visibility.EmbargoUntil <= today || b.UserId == me || admin)
            && (b.Visibility.Prominence == Prominence.Normal
                || b.Visibility.Prominence == Prominence.Backpage
                || (b.Visibility.Prominence == Prominence.RequesterOnly && b.UserId == me)
                || moderator));
    }

    public static IQueryable<Batch> ListedTo(this IQueryable<Batch> batches, Viewer viewer, DateOnly today) =>
        batches.VisibleTo(viewer, today).Where(b => b.Visibility.Prominence == Prominence.Normal);

    // Whose page may be seen.
    public static IQueryable<User> VisibleTo(this IQueryable<User> users, Viewer viewer)
    {
        var (me, moderator) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        return users.Where(u =>
            u.Visibility.TombstonedAt == null
            && (u.Visibility.Prominence == Prominence.Normal
                || u.Visibility.Prominence == Prominence.Backpage
                || (u.Visibility.Prominence == Prominence.RequesterOnly && u.Id == me)
                || moderator));
    }
}
