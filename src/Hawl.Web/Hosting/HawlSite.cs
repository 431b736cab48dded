using Hawl.Core;
using Hawl.Core.Data;

namespace Hawl.Web.Hosting;

// The running site: pages, jobs and mail, each where this process is asked for it.
public static class HawlSite
{
    public static async Task<RunningSite> StartAsync(HawlSettings settings, SiteOptions options, CancellationToken cancellation)
    {
        var app = Build(settings, options);
        try
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(cancellation);
            }

            await app.StartAsync(cancellation);
            return new RunningSite(app, settings, options);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
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
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var url in options.Pages ? options.Urls ?? settings.Urls : [])
            {
                kestrel.ListenOn(url);
            }
        });
        builder.Services.AddHawl(settings, options.Clock);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        if (options.Jobs)
        {
            builder.Services.AddHostedService<JobsService>();
        }

        if (options.Pages)
        {
            builder.Services.AddHawlPages();
        }

        options.Also?.Invoke(builder.Services);
        var app = builder.Build();
        return options.Pages ? app.UseHawlPages() : app;
    }
}
