using System.Globalization;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// What those who look after the site answer to whoever reported something.
public sealed class SendReportAnswer(HawlContext db, NoticeComposer composer, PostNotice post, Links links)
{
    public async Task<JobResult> ExecuteAsync(long reportId, CancellationToken cancellation)
    {
        var report = await db.Reports.AsNoTracking().Where(r => r.Id == reportId && r.Answer != null)
            .Join(db.Requests, r => r.RequestId, q => q.Id, (r, q) => new { r.UserId, r.Answer, q.Id, q.Slug, q.Title })
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new { r.UserId, r.Answer, r.Id, r.Slug, r.Title, u.Name, u.Language })
            .SingleOrDefaultAsync(cancellation);
        if (report?.Answer is not { } answer)
        {
            return JobResult.Finished;
        }

        var values = new NoticeValues(
            ("name", report.Name), ("title", report.Title), ("answer", answer), ("url", links.Request(report.Slug, report.Language)));
        var notice = new NewNotice
        {
            UserId = report.UserId,
            Kind = NoticeKind.Account,
            Key = string.Create(CultureInfo.InvariantCulture, $"report-{reportId}"),
            Content = composer.Write("report-answer", report.Language, values),
            RequestId = report.Id,
        };
        return await post.ExecuteAsync(notice, cancellation);
    }
}
