using System.CommandLine;
using System.Net.Sockets;
using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Documents;
using Hawl.Law.Calendars;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Commands;

public static class CheckCommand
{
    private const int MostNamed = 10;

    private const int DaysOfGivenUp = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly IReadOnlyList<Func<CommandScope, CancellationToken, Task<string>>> Checks =
    [
        (scope, _) => Task.FromResult(
            $"Site: {scope.Settings.SiteName} at {scope.Settings.PublicUrl}, time zone {scope.Settings.TimeZone.Id}."),
        (scope, _) => Task.FromResult($"Data folder: {scope.Settings.DataFolder}."),
        DatabaseAsync,
        FilesAsync,
        (_, _) => Task.FromResult(DocumentReader.HasPdfProgram
            ? "Attached files: Word, Excel, OpenDocument and PDF are read."
            : "Attached files: Word, Excel and OpenDocument are read. PDFs are not, for lack of pdftotext, which poppler-utils brings."),
        (scope, _) => Task.FromResult(MailIn(scope.Settings)),
        MailFetchedAsync,
        MailOutAsync,
        JobsAsync,
        (_, _) => Task.FromResult($"Laws: {string.Join(", ", RegimeLibrary.BuiltIn.All.Select(r => r.Id))}."),
        (_, _) => Task.FromResult($"Holidays known until the end of {CalendarLibrary.BuiltIn.All.Min(k => k.Known?.To)}."),
    ];

    public static Command Create()
    {
        var command = new Command("check", "Check settings, stores, mail and clocks, in words");
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    // All of them, even when one fails.
    private static async Task<int> RunAsync(CommandScope scope, CancellationToken cancellation)
    {
        var status = ExitStatus.Done;
        foreach (var check in Checks)
        {
            try
            {
                await scope.Output.WriteLineAsync(await check(scope, cancellation));
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested && Failure.Of(problem) is { } failure)
            {
                await scope.Error.WriteLineAsync(failure.Words);
                status = ExitStatus.No;
            }
        }

        return status;
    }

    private static async Task<string> DatabaseAsync(CommandScope scope, CancellationToken cancellation)
    {
        var (settings, db) = (scope.Settings, scope.Get<HawlContext>());
        var store = settings.Database == HawlSettings.Sqlite ? settings.SqlitePath : "PostgreSQL";
        return $"Database: {store}, {await db.Authorities.CountAsync(cancellation)} authorities, "
            + $"{await db.Requests.CountAsync(cancellation)} requests.";
    }

    private static async Task<string> FilesAsync(CommandScope scope, CancellationToken cancellation)
    {
        var files = scope.Get<FileStore>();
        var probe = "hawl check\n"u8.ToArray();
        await using var kept = files.Open(await files.PutAsync(new MemoryStream(probe), cancellation));
        using var read = new MemoryStream();
        await kept.CopyToAsync(read, cancellation);
        return read.ToArray().AsSpan().SequenceEqual(probe)
            ? $"Files: {scope.Settings.FilesFolder}, written and read."
            : throw new RuleException("files", $"Files: {scope.Settings.FilesFolder} gives back other bytes than were put there.");
    }

    private static string MailIn(HawlSettings settings)
    {
        var damaged = Directory.Exists(settings.IntakeFolder) ? Directory.GetFiles(settings.IntakeFolder, "*.damaged-*") : [];
        var endPoint = Listening.MailEndPoint(settings.MailListen);
        return damaged.Length == 0
            ? $"Mail in: {endPoint}, addresses {settings.MailPrefix}request-…@{settings.MailDomain}."
            : throw new RuleException("mail-damaged", $"Mail in: look at damaged mail, then delete it: {string.Join(", ", damaged)}.");
    }

    private static async Task<string> MailFetchedAsync(CommandScope scope, CancellationToken cancellation)
    {
        string[] sources = [.. scope.Settings.Maildirs, .. scope.Settings.Mailboxes.Select(m => m.ToString())];
        var wrong = await scope.Get<HawlContext>().FetchedMails.AsNoTracking()
            .Where(f => f.Problem != null && sources.Contains(f.Source)).OrderBy(f => f.Source).ThenBy(f => f.Uid).Take(MostNamed)
            .Select(f => new { f.Source, f.Uid, f.Problem }).ToListAsync(cancellation);
        var problems = string.Join("; ", wrong.Select(w => $"{w.Source} {w.Uid}".TrimEnd() + $": {w.Problem}"));
        return wrong.Count == 0
            ? $"Mail fetched: {(sources.Length == 0 ? "nowhere" : string.Join(", ", sources))}."
            : throw new RuleException("mail-fetched", $"Mail fetched: {problems}.");
    }

    // Work that was given up, for as long as anybody may want to know.
    private static async Task<string> JobsAsync(CommandScope scope, CancellationToken cancellation)
    {
        var (jobs, since) = (scope.Get<HawlContext>().Jobs, scope.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-DaysOfGivenUp));
        var failed = await jobs.AsNoTracking().Where(j => j.FailedAt > since).OrderByDescending(j => j.FailedAt).Take(MostNamed)
            .Select(j => new { j.Kind, j.SubjectId, j.FailedAt, j.LastError }).ToListAsync(cancellation);
        var problems = string.Join("; ", failed.Select(j => $"{j.Kind} {j.SubjectId} at {j.FailedAt:u}: {j.LastError?.TrimEnd('.')}"));
        return failed.Count == 0
            ? $"Work: {await jobs.CountAsync(j => j.FailedAt == null, cancellation)} jobs wait, none was given up."
            : throw new RuleException("jobs-failed", $"Work: given up in the last {DaysOfGivenUp} days: {problems}.");
    }

    private static async Task<string> MailOutAsync(CommandScope scope, CancellationToken cancellation)
    {
        if (scope.Settings.Smtp is not { } server)
        {
            return $"Mail out: .eml files in {scope.Settings.OutboxFolder}.";
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.Host, server.Port, limited.Token);
            return $"Mail out: {server}, which answers.";
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException)
        {
            var why = problem is SocketException ? problem.Message : $"nothing came within {Patience.TotalSeconds} seconds";
            throw new RuleException("mail-out", $"Mail out: {server} does not answer: {why}.");
        }
    }
}
