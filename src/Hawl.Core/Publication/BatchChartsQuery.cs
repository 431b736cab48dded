using Hawl.Core.Answers;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Reading.Replies;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class BatchChartsQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    public const int LongestTime = 8;

    // A year of them fits on a screen; what comes later is counted with the last.
    private const int MostWeeks = 52;

    public async Task<BatchCharts> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var requests = db.Requests.AsNoTracking().ListedTo(viewer, today.Value).Where(r => r.BatchId == batchId);
        var sent = await requests.Select(r => new
        {
            r.Id,
            r.SentOn,
            r.DeliveryProblem,
            Heard = r.LastReplyAt != null || r.IncomingMessages.Any(m => m.Automatic == RequestState.Acknowledgement),
        }).ToListAsync(cancellation);
        var replies = await (
            from message in db.IncomingMessages.AsNoTracking().VisibleTo(viewer, today.Value)
            where message.Automatic == "none" && message.FromAuthority && requests.Any(r => r.Id == message.RequestId)
            join read in db.MessageReadings on message.Id equals read.MessageId into reads
            from reading in reads.DefaultIfEmpty()
            select new Reply(
                message.RequestId,
                message.ReceivedAt,
                reading == null ? null : (ReplyKind?)reading.Kind,
                reading == null ? null : reading.Grounds)).ToListAsync(cancellation);
        var sentOn = sent.ToDictionary(r => r.Id, r => r.SentOn);
        return new BatchCharts
        {
            Sent = sent.Count(r => r.SentOn is not null),
            Delivered = sent.Count(r => r is { SentOn: not null, DeliveryProblem: false }),
            Heard = sent.Count(r => r.Heard),
            Replies = Weeks(sentOn.Values.Min(), replies),
            Times = Times(sentOn, replies),
            Grounds =
            [
                .. replies.SelectMany(r => ReadGround.Read(r.Grounds ?? "[]").Select(g => (r.RequestId, g.Act, g.Ref))).Distinct()
                    .GroupBy(g => (g.Act, g.Ref)).Select(g => new BatchCharts.Ground(g.Key.Act, g.Key.Ref, g.Count()))
                    .OrderByDescending(g => g.Requests).ThenBy(g => g.Ref, StringComparer.Ordinal),
            ],
        };
    }

    private List<BatchCharts.Week> Weeks(DateOnly? first, List<Reply> replies)
    {
        if (first is not { } day)
        {
            return [];
        }

        var start = Monday(day);
        var last = Math.Min(MostWeeks - 1, replies.Select(r => WeekOf(r, start)).DefaultIfEmpty().Max());
        var counts = replies.CountBy(r => Math.Clamp(WeekOf(r, start), 0, MostWeeks - 1)).ToDictionary();
        return [.. Enumerable.Range(0, last + 1).Select(w => new BatchCharts.Week(start.AddDays(7 * w), counts.GetValueOrDefault(w)))];
    }

    private int WeekOf(Reply reply, DateOnly start) => (On(reply.At).DayNumber - start.DayNumber) / 7;

    private List<BatchCharts.Time> Times(Dictionary<long, DateOnly?> sentOn, List<Reply> replies)
    {
        var first = replies.Where(r => r.Kind is ReplyKind.Decision or ReplyKind.CoverNote or ReplyKind.ReviewOutcome)
            .GroupBy(r => r.RequestId).Select(g => (g.Key, On: On(g.Min(r => r.At))));
        var counts = first.Where(f => sentOn[f.Key] is not null)
            .CountBy(f => Math.Clamp((f.On.DayNumber - (sentOn[f.Key]?.DayNumber ?? 0) + 6) / 7, 1, LongestTime + 1)).ToDictionary();
        return [.. Enumerable.Range(1, LongestTime + 1).Select(w => new BatchCharts.Time(w, counts.GetValueOrDefault(w)))];
    }

    private DateOnly On(DateTime at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), settings.TimeZone));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private sealed record Reply(long RequestId, DateTime At, ReplyKind? Kind, string? Grounds);
}
