using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Hosting;

// The running site: pages, jobs and mail, each where this process is asked for it.
public static class HawlSite
{
    private const int Threads = 32;

    public static async Task<RunningSite> StartAsync(HawlSettings settings, SiteOptions options, CancellationToken cancellation)
    {
        // SQLite and the disk hold the thread that waits for them, so there must be more than processors from the start.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), ports);

        // Whoever takes in mail owns the folder's journal, and there is one owner.
        DataFolderLock? owned = null;
        if (options.Mail && !DataFolderLock.TryTake(settings.DataFolder, options.Clock, out owned, out var reason))
        {
            throw new RuleException("data-folder-in-use", $"{reason}. Nothing was started.");
        }

        WebApplication? app = null;
        try
        {
            if (options.Mail)
            {
                SpoolStream.Clear(settings.IntakeFolder);
            }

            if (options.Pages)
            {
                SpoolStream.Clear(settings.TextsFolder);
            }

            app = Build(settings, options);
            await PrepareAsync(app.Services, cancellation);
            if (options.Pages)
            {
                Routes.RequirePolicies(await Routes.AllAsync(app.Services));
            }

            await app.StartAsync(cancellation);
            return new RunningSite(app, settings, options, owned);
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            owned?.Dispose();
            throw;
        }
    }

    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(cancellation);
        if (services.GetService<DemonstrationNotice>() is { } notice)
        {
            notice.IsShown = await scope.ServiceProvider.GetRequiredService<HawlContext>().SiteValues
                .AnyAsync(v => v.Name == SiteValue.Demonstration, cancellation);
        }
    }

    private static WebApplication Build(HawlSettings settings, SiteOptions options)
    {
        // The name is where pages are looked for, and is not that of the process when a test runs the site.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(HawlSite).Assembly.GetName().Name,
        });
        Quiet(builder.Logging);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var url in options.Pages ? options.Urls ?? settings.Urls : [])
            {
                kestrel.ListenOn(url);
            }

            if (options.Mail)
            {
                kestrel.Listen(Listening.MailEndPoint(settings.MailListen), mail => mail.UseConnectionHandler<MailConnections>());
            }
        });
        builder.Services.AddHawl(settings, options.Clock);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        if (options.Jobs)
        {
            builder.Services.AddHostedService<RunJobs>();
            builder.Services.AddHostedService<RunSchedule>();
        }

        if (options.Mail)
        {
            builder.Services.AddSingleton(s => new IntakeJournal(
                settings.IntakeFolder, options.Clock, log: s.GetRequiredService<ILogger<IntakeJournal>>()));
            builder.Services.AddSingleton(new MailTraffic(settings.MailPeers, options.Clock));
            builder.Services.AddSingleton<MailReception>();
            builder.Services.AddSingleton<MailConnections>();
            builder.Services.AddHostedService<RunIntake>();
        }

        if (options.Pages)
        {
            builder.Services.AddHawlPages(settings);
        }

        options.Also?.Invoke(builder.Services);
        var app = builder.Build();
        return options.Pages ? app.UseHawlPages() : app;
    }

    private static void Quiet(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // It warns at each start that its keys are not encrypted: they are as safe as the database that holds them.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It warns of each page with a form that says itself that nobody is to keep it.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
