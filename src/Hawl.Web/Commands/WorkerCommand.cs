using System.CommandLine;
using Hawl.Web.Hosting;

namespace Hawl.Web.Commands;

public static class WorkerCommand
{
    public static Command Create()
    {
        var noMail = new Option<bool>("--no-mail") { Description = "Do not listen for mail" };
        var command = new Command("worker", "The jobs and the mail listener alone") { noMail };
        command.SetAction((parsed, cancellation) => WebCommand.RunAsync(
            parsed,
            CommandScope.SettingsFrom(parsed),
            new SiteOptions { Pages = false, Mail = !parsed.GetValue(noMail) },
            cancellation));
        return command;
    }
}
