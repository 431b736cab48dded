using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hawl.Tests.Web.Ui;

// The pages that need no data, served over HTTP from a free port, with a data folder of their own.
public sealed class PageSite : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication app;
    private HttpClient? client;

    public PageSite()
        : this("Development")
    {
    }

    internal PageSite(string environment)
    {
        DataFolder = Directory.CreateTempSubdirectory("hawl-pages-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebPages).Assembly.GetName().Name,
            EnvironmentName = environment,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = new HawlSettings
        {
            DataFolder = DataFolder,
            PublicUrl = new Uri("https://hawl.example/"),
            Contact = "desk@hawl.example",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        };
        builder.Services.AddHawl(settings, TimeProvider.System);
        builder.Services.AddHawlPages(settings);
        app = builder.Build();
        app.UseHawlPages();
        app.MapGet("/fail", void () => throw new InvalidOperationException("Broken on purpose.")).RequireAuthorization(Policies.Public);
    }

    public string DataFolder { get; }

    public HttpClient Client => client ?? throw new InvalidOperationException("The site has not been started.");

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address ?? "") };
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await app.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    public async Task<IDocument> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
