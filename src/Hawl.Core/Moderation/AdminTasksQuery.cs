using System.Globalization;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// What there is to do, kind by kind: the first few of each, how many there are, and the whole list in pages cut at a key.
public sealed class AdminTasksQuery(
    HeldMailsQuery held, UndeliveredQuery letters, ReportsQuery reports, NeglectedQuery neglected, BatchAsksQuery batches)
{
    // Nobody counts further.
    public const int MostCounted = 100;

    public async Task<IReadOnlyList<AdminTask>> ListAsync(
        TaskKind kind, string? after, bool oldestFirst, int count, Viewer viewer, CancellationToken cancellation)
    {
        long? number = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
        return kind switch
        {
            TaskKind.HeldMail => await held.WaitingAsync(
                Guid.TryParse(after, out var id) ? id : null, oldestFirst, count, viewer, cancellation),
            TaskKind.Undelivered => [.. (await letters.ListAsync(number, oldestFirst, count, viewer, cancellation)).Select(Of)],
            TaskKind.Report => [.. (await reports.OpenAsync(number, oldestFirst, count, viewer, cancellation)).Select(Of)],
            TaskKind.Unclassified => await neglected.UnclassifiedAsync(
                ActivityKey.TryParse(after, out var at) ? at : null, oldestFirst, count, viewer, cancellation),
            TaskKind.BatchAsk when !viewer.IsAdmin => [],
            TaskKind.BatchAsk => [.. (await batches.FindAsync(number, count, cancellation)).Select(Of)],
            _ => await neglected.NoAddressAsync(number, oldestFirst, count, cancellation),
        };
    }

    // One more than is counted means "or more".
    public Task<int> CountAsync(TaskKind kind, Viewer viewer, CancellationToken cancellation) => kind switch
    {
        TaskKind.HeldMail => held.CountAsync(MostCounted + 1, viewer, cancellation),
        TaskKind.Undelivered => letters.CountAsync(MostCounted + 1, viewer, cancellation),
        TaskKind.Report => reports.CountAsync(MostCounted + 1, viewer, cancellation),
        TaskKind.Unclassified => neglected.CountUnclassifiedAsync(MostCounted + 1, viewer, cancellation),
        TaskKind.BatchAsk => batches.CountAsync(cancellation),
        _ => neglected.CountNoAddressAsync(MostCounted + 1, cancellation),
    };

    private static AdminTask Of(UndeliveredLetters letters) => new AdminTask.Undelivered(
        letters.FirstLetterId.ToString(CultureInfo.InvariantCulture), letters.Since, letters);

    private static AdminTask Of(BatchAsksQuery.Line ask) => new AdminTask.BatchAsked(
        ask.Id.ToString(CultureInfo.InvariantCulture), ask.AskedAt, ask);

    private static AdminTask Of(ReportLine report) => new AdminTask.Reported(
        report.Id.ToString(CultureInfo.InvariantCulture), report.At, report);
}
