using System.CommandLine;
using Hawl.Core;
using Hawl.Web.Hosting;

namespace Hawl.Web.Commands;

public static class WebCommand
{
    public static readonly Option<string?> Urls = new("--urls") { Description = "Where the site listens (as HAWL_URLS)" };

    public static Command Create()
    {
        var noJobs = new Option<bool>("--no-jobs") { Description = "Leave the jobs to hawl worker" };
        var noMail = new Option<bool>("--no-mail") { Description = "Do not listen for mail" };
        var command = new Command("web", "The site, the mail listener and the jobs") { Urls, noJobs, noMail };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            CommandScope.SettingsFrom(parsed),
            new SiteOptions { Jobs = !parsed.GetValue(noJobs), Mail = !parsed.GetValue(noMail) },
            cancellation));
        return command;
    }

    public static async Task<int> RunAsync(
        ParseResult parsed, HawlSettings settings, SiteOptions options, CancellationToken cancellation)
    {
        await using var site = await HawlSite.StartAsync(settings, options, cancellation);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(site.Greeting);
        await site.WaitAsync(cancellation);
        return ExitStatus.Done;
    }
}
