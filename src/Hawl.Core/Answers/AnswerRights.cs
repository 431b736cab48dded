using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Who may say what the answers of a request are: who asked it, whom they invited to their batch, and the moderators.
public sealed class AnswerRights(HawlContext db, SiteToday today)
{
    public const string NotYours = "answer-not-yours";

    public async Task RequireAsync(long requestId, Viewer viewer, CancellationToken cancellation)
    {
        if (!await HoldAsync(requestId, viewer, cancellation))
        {
            throw Refusal();
        }
    }

    public static RuleException Refusal() =>
        new(NotYours, "Only who asked, and whom they invited to help, may say what an answer is. Nothing was changed.");

    public async Task<bool> HoldAsync(long requestId, Viewer viewer, CancellationToken cancellation)
    {
        var request = await db.Requests.AsNoTracking().VisibleTo(viewer, today.Value).Where(r => r.Id == requestId)
            .Select(r => new { r.UserId, r.BatchId }).SingleOrDefaultAsync(cancellation);
        return request is not null && viewer.UserId is { } user
            && (request.UserId == user || viewer.IsModerator || viewer.IsAdmin
                || await db.BatchReviewers.AnyAsync(
                    r => r.BatchId == request.BatchId && r.UserId == user && r.AcceptedAt != null && r.EndedAt == null, cancellation));
    }
}
