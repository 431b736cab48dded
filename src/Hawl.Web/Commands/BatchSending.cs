using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Hawl.Web.Commands;

// Makes the requests of a batch and sees its letters off, with a bar on standard error.
public static class BatchSending
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(CommandScope scope, PreparedBatch prepared, CancellationToken cancellation)
    {
        foreach (var left in prepared.NotAsked)
        {
            await scope.Error.WriteLineAsync($"not asked: {left.Authority}: {left.Why}");
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(scope.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        await console.Progress().StartAsync(async progress =>
        {
            var total = prepared.Batch.Authorities.Count;
            var made = progress.AddTask("requests made", maxValue: total);
            made.Value = prepared.Batch.Authorities.Count(a => a.RequestId is not null);
            await scope.Get<SendBatch>().ExecuteAsync(prepared.Batch.Id, new Counter(made), cancellation);
            var sent = progress.AddTask("letters sent", maxValue: total);
            await SendLettersAsync(scope, prepared.Batch.Id, sent, cancellation);
        });
        await ReportAsync(scope, prepared.Batch.Id, cancellation);
    }

    // A running site may be sending them too: each letter is claimed by one of us.
    private static async Task SendLettersAsync(CommandScope scope, long batchId, ProgressTask sent, CancellationToken cancellation)
    {
        var (runner, db) = (scope.Get<JobRunner>(), scope.Get<HawlContext>());
        while (await FreshJobs(db, batchId).AnyAsync(cancellation))
        {
            if (!await runner.RunOnceAsync(cancellation))
            {
                await Task.Delay(Pause, cancellation);
            }

            sent.Value = await Letters(db, batchId).CountAsync(m => m.State != LetterState.Queued, cancellation);
        }
    }

    private static async Task ReportAsync(CommandScope scope, long batchId, CancellationToken cancellation)
    {
        var troubled = await Letters(scope.Get<HawlContext>(), batchId)
            .Where(m => m.State == LetterState.Queued || m.State == LetterState.Failed)
            .Select(m => new { m.ToAddress, m.State, m.ServerWords }).ToListAsync(cancellation);
        foreach (var letter in troubled)
        {
            var what = letter.State is LetterState.Failed ? "was refused" : "is waiting and will be tried again by hawl web or hawl worker";
            await scope.Error.WriteLineAsync($"the letter to {letter.ToAddress} {what}: {letter.ServerWords}");
        }
    }

    private static IQueryable<OutgoingMessage> Letters(HawlContext db, long batchId) =>
        db.OutgoingMessages.Where(m => m.Request.BatchId == batchId);

    // Not tried yet: those that were put off are for hawl web or hawl worker, at their time.
    private static IQueryable<Job> FreshJobs(HawlContext db, long batchId)
    {
        var letters = Letters(db, batchId).Select(m => m.Id);
        return db.Jobs.Where(j =>
            j.Kind == SendLetter.JobKind && j.LastError == null && j.FailedAt == null && letters.Contains(j.SubjectId));
    }

    private sealed class Counter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Increment(value);
    }
}
