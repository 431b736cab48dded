using Hawl.Core;

namespace Hawl.Web.Hosting;

public sealed class RunningSite(WebApplication app, HawlSettings settings, SiteOptions options, IDisposable? owned) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public string Greeting => string.Join(
        '\n',
        new[]
        {
            options.Pages ? $"The site is at {string.Join(" and ", options.Urls ?? settings.Urls)}" : null,
            options.Mail ? $"Mail is taken at {settings.MailListen}, for {settings.MailPrefix}request-…@{settings.MailDomain}" : null,
            options.Jobs ? "The jobs are running" : null,
            "Stop with Ctrl+C",
        }.OfType<string>());

    public Task WaitAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        owned?.Dispose();
    }
}
