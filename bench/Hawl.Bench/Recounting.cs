using System.Diagnostics;
using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Calendars;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Moderation;
using Hawl.Law.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Bench;

// A holiday is proclaimed while so many requests are open, each counted over it: how long until every last day is right, and how long
// readers wait for pages meanwhile, beside how long they wait when nothing else happens.
internal static class Recounting
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(int count)
    {
        await using var site = await BenchSite.StartAsync(pages: true);
        await site.RequestsAsync(1);
        await JobsAsync(site.Services, default);
        var made = Stopwatch.StartNew();
        var slugs = await BulkRequests.MakeAsync(site.Services, count);
        Say($"{count} open requests made in {made.Elapsed.TotalSeconds:0} s");

        // Once, so that nothing is asked for the first time below.
        await PageLoad.RunAsync(site.Url, slugs, Stop(TimeSpan.FromSeconds(3)));
        Say($"pages without:\n{await PageLoad.RunAsync(site.Url, slugs, Stop(Quiet))}");
        using var done = new CancellationTokenSource();
        var reading = PageLoad.RunAsync(site.Url, slugs, done.Token);
        var day = await ProclaimAsync(site.Services);
        var clock = Stopwatch.StartNew();
        while (await OpenAsync(site.Services))
        {
            await JobsAsync(site.Services, default);
            await Task.Delay(100);
        }

        var took = clock.Elapsed;
        await done.CancelAsync();
        var during = await reading;
        var (looked, moved) = await ResultAsync(site.Services);
        Say($"{day:yyyy-MM-dd} proclaimed: {looked} requests counted again in {took.TotalSeconds:0.0} s, {moved} moved");
        Say($"{looked / took.TotalSeconds:0} requests/s; {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most");
        Say($"pages during:\n{during}");
        return moved == count + 1 ? 0 : 1;
    }

    private static CancellationToken Stop(TimeSpan after) => new CancellationTokenSource(after).Token;

    // A working day that every count goes over.
    private static async Task<DateOnly> ProclaimAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var s = scope.ServiceProvider;
        var by = await s.GetRequiredService<AddUser>().ExecuteAsync("admin@bench.example", "Mair Bench", UserRole.Admin, true, default);
        var calendar = (await s.GetRequiredService<CalendarsQuery>().FindAsync(default)).Find("uk-any");
        var sent = await s.GetRequiredService<HawlContext>().Requests.OrderBy(r => r.Id).Select(r => r.SentOn).FirstAsync() ?? default;
        var day = Enumerable.Range(5, 10).Select(sent.AddDays).First(d => calendar?.IsWorking(d) == true);
        var version = await s.GetRequiredService<CalendarVersion>().FindAsync(default);
        await s.GetRequiredService<AddCalendarDays>().ExecuteAsync(
            [new Law.Calendars.Holiday(day, new Wording("Thanksgiving"), ["scotland"])], "bench", version, by.Id, default);
        return day;
    }

    private static async Task JobsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        while (await services.GetRequiredService<JobRunner>().RunOnceAsync(cancellation))
        {
        }
    }

    private static async Task<bool> OpenAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HawlContext>().Recounts.AnyAsync(r => r.FinishedAt == null);
    }

    private static async Task<(int Looked, int Moved)> ResultAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var recount = await scope.ServiceProvider.GetRequiredService<HawlContext>().Recounts.SingleAsync();
        return (recount.LookedAt, recount.Moved);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
