using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Closes a report: nothing is wrong, or the thing is hidden with a public reason, or the person is only answered. Whoever
// reported is written to if there are words for them.
public sealed class ResolveReport(HawlContext db, AdminLog log, FlagRequest flag, ShowPart show, JobQueue queue)
{
    public Task ExecuteAsync(long reportId, Resolution how, long by, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var report = await db.Reports.SingleOrDefaultAsync(r => r.Id == reportId, cancellation)
                ?? throw new RuleException("report-unknown", "There is no such report.");
            if (report.State is not ReportState.Open || how.State is ReportState.Open)
            {
                throw new RuleException("report-resolved", "Somebody has dealt with this report already. Nothing more was done.");
            }

            (report.State, report.ResolvedAt, report.ResolvedById) = (how.State, log.Now, by);
            (report.Answer, report.OpenKey) = (AdminLog.Tidy(how.Answer), null);
            var moderator = new Actor(ActorKind.Moderator, by);
            var part = new RequestPart(report.OutgoingMessageId, report.IncomingMessageId, report.FileNumber);
            if (how.State is ReportState.Hidden)
            {
                await show.ExecuteAsync(report.RequestId, part, how.Prominence, moderator, how.PublicReason, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            var stillOpen = await db.Reports.AnyAsync(r => r.RequestId == report.RequestId && r.State == ReportState.Open, cancellation);
            await flag.ExecuteAsync(report.RequestId, stillOpen, moderator, cancellation);
            if (report.Answer is not null)
            {
                queue.Add(Report.AnswerJob, report.Id);
            }

            return new AdminLog.Entry(AdminDeed.ResolveReport, AdminSubject.Of(AdminSubject.Kinds.Report, reportId))
            {
                Reason = how.PublicReason,
                Before = new { state = ReportState.Open },
                After = new { state = how.State, request = report.RequestId, answered = report.Answer is not null },
            };
        },
        cancellation);

    public sealed record Resolution(ReportState State)
    {
        public Prominence Prominence { get; init; } = Prominence.Hidden;

        public string? PublicReason { get; init; }

        public string? Answer { get; init; }
    }
}
