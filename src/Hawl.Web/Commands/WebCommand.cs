using System.CommandLine;
using Hawl.Core;
using Hawl.Web.Hosting;

namespace Hawl.Web.Commands;

public static class WebCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where the site listens (as HAWL_URLS)" };
        var noJobs = new Option<bool>("--no-jobs") { Description = "Leave the jobs to hawl worker" };
        var noMail = new Option<bool>("--no-mail") { Description = "Do not listen for mail" };
        var command = new Command("web", "The site, the mail listener and the jobs") { urls, noJobs, noMail };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            settings => new SiteOptions
            {
                Urls = parsed.GetValue(urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries),
                Jobs = !parsed.GetValue(noJobs),
                Mail = !parsed.GetValue(noMail),
            },
            cancellation));
        return command;
    }

    public static Task<int> RunAsync(
        ParseResult parsed, Func<HawlSettings, SiteOptions> options, CancellationToken cancellation) => RunAsync(
            parsed,
            () =>
            {
                var settings = CommandScope.SettingsFrom(parsed);
                return Task.FromResult((settings, options(settings)));
            },
            cancellation);

    public static async Task<int> RunAsync(
        ParseResult parsed, Func<Task<(HawlSettings Settings, SiteOptions Options)>> prepareAsync, CancellationToken cancellation)
    {
        try
        {
            var (settings, options) = await prepareAsync();
            await using var site = await HawlSite.StartAsync(settings, options, cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(site.Greeting);
            await site.WaitAsync(cancellation);
            return ExitStatus.Done;
        }
        catch (RuleException refusal)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refusal.Message);
            return ExitStatus.No;
        }
        catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"{problem.Message} Stop the other program, or listen elsewhere with HAWL_URLS or HAWL_MAIL_LISTEN.");
            return ExitStatus.No;
        }
    }
}
