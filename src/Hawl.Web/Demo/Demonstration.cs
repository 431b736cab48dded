using System.Globalization;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;

namespace Hawl.Web.Demo;

// Makes the demonstration in its folder, unless there is one from today.
public static class Demonstration
{
    // Returns whether it was made.
    public static async Task<bool> PrepareAsync(
        HawlSettings settings, TimeProvider clock, IProgress<DemoProgress> progress, CancellationToken cancellation)
    {
        var folder = new DemoFolder(settings.DataFolder);
        folder.Check();
        var dates = new DemoDates(clock.GetUtcNow().UtcDateTime, settings.TimeZone);
        if (folder.IsFrom(dates.Today))
        {
            return false;
        }

        if (!DataFolderLock.TryTake(settings.DataFolder, clock, out var taken, out var reason))
        {
            throw new RuleException("data-folder-in-use", $"{reason}. Nothing was changed.");
        }

        using (taken)
        {
            folder.Clear();
            await MakeAsync(settings, dates, progress, cancellation);
            folder.Finish(dates.Today);
        }

        return true;
    }

    public static async Task MakeAsync(
        HawlSettings settings, DemoDates dates, IProgress<DemoProgress> progress, CancellationToken cancellation)
    {
        var clock = new DemoClock(dates.Beginning);
        await using var services = Services(settings, dates, clock);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<MarkDemonstration>()
                .ExecuteAsync(dates.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancellation);
        }

        await new DemoMaker(new DemoTimeline(services, clock, dates, progress), dates).MakeAsync(cancellation);
    }

    private static ServiceProvider Services(HawlSettings settings, DemoDates dates, DemoClock clock) => new ServiceCollection()
        .AddLogging(log => log.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error))
        // A later letter leaves at once, whatever people are given on the site.
        .AddHawl(settings with { Undo = TimeSpan.Zero }, clock)
        .AddSingleton<IMailTransport>(new DemoTransport(new OutboxTransport(settings), dates, clock))
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
