using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// Who may see what. Every page, feed, file and export filters by these and by nothing else. What belongs to a request is seen
// only where the request is.
public static class Publication
{
    // Whoever an authority belongs to does not sign in.
    internal const long Nobody = -1;

    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today) =>
        requests.Where(VisibilityRule.ShownTo(viewer, today), r => r.Visibility, r => r.UserId);

    // What may stand in lists, searches, feeds and counts.
    public static IQueryable<Request> ListedTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today) =>
        requests.VisibleTo(viewer, today).Where(r => r.Visibility.Prominence == Prominence.Normal);

    // A request whose page may say that it is not shown, and why.
    public static IQueryable<Request> KnownTo(this IQueryable<Request> requests, Viewer viewer, DateOnly today) =>
        requests.Where(VisibilityRule.KnownTo(viewer, today), r => r.Visibility, r => r.UserId);

    public static IQueryable<OutgoingMessage> VisibleTo(this IQueryable<OutgoingMessage> messages, Viewer viewer, DateOnly today)
    {
        var rule = VisibilityRule.ShownTo(viewer, today);
        return messages.Where(rule, m => m.Visibility, m => m.Request.UserId).Where(rule, m => m.Request.Visibility, m => m.Request.UserId);
    }

    public static IQueryable<IncomingMessage> VisibleTo(this IQueryable<IncomingMessage> messages, Viewer viewer, DateOnly today)
    {
        var rule = VisibilityRule.ShownTo(viewer, today);
        return messages.Where(rule, m => m.Visibility, m => m.Request.UserId).Where(rule, m => m.Request.Visibility, m => m.Request.UserId);
    }

    public static IQueryable<Attachment> VisibleTo(this IQueryable<Attachment> attachments, Viewer viewer, DateOnly today)
    {
        var rule = VisibilityRule.ShownTo(viewer, today);
        return attachments
            .Where(rule, a => a.Visibility, a => a.Message.Request.UserId)
            .Where(rule, a => a.Message.Visibility, a => a.Message.Request.UserId)
            .Where(rule, a => a.Message.Request.Visibility, a => a.Message.Request.UserId);
    }

    public static IQueryable<Batch> VisibleTo(this IQueryable<Batch> batches, Viewer viewer, DateOnly today) =>
        batches.Where(VisibilityRule.ShownTo(viewer, today), b => b.Visibility, b => b.UserId);

    public static IQueryable<Batch> ListedTo(this IQueryable<Batch> batches, Viewer viewer, DateOnly today) =>
        batches.VisibleTo(viewer, today).Where(b => b.Visibility.Prominence == Prominence.Normal);

    public static IQueryable<User> VisibleTo(this IQueryable<User> users, Viewer viewer, DateOnly today) =>
        users.Where(VisibilityRule.ShownTo(viewer, today), u => u.Visibility, u => u.Id);

    public static IQueryable<Authority> VisibleTo(this IQueryable<Authority> authorities, Viewer viewer, DateOnly today) =>
        authorities.Where(VisibilityRule.ShownTo(viewer, today), a => a.Visibility, a => Nobody);

    public static IQueryable<Authority> ListedTo(this IQueryable<Authority> authorities, Viewer viewer, DateOnly today) =>
        authorities.VisibleTo(viewer, today).Where(a => a.Visibility.Prominence == Prominence.Normal);
}
