using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hawl.Core;
using Hawl.Web.Demo;
using Hawl.Web.Hosting;

namespace Hawl.Web.Commands;

// A world in a folder of its own, on this machine alone: it takes no database, no files and no mail server from the settings.
public static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "A small fictional world in ./demo-data, then the site");
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingsFrom(parsed);
            await PrepareAsync(settings, parsed.InvocationConfiguration.Error, cancellation);
            return await WebCommand.RunAsync(parsed, settings, new SiteOptions(), cancellation);
        });
        return command;
    }

    private static HawlSettings SettingsFrom(ParseResult parsed) => CommandScope.SettingsFrom((name, value) => name switch
    {
        "HAWL_DATA" => parsed.GetValue(CommandScope.Data) ?? value ?? "./demo-data",
        "HAWL_URLS" => value ?? "http://localhost:8080",
        "HAWL_SECRET" => "demonstration",
        "HAWL_DATABASE" or "HAWL_FILES" or "HAWL_SMTP" => null,
        _ => value,
    });

    private static async Task PrepareAsync(HawlSettings settings, TextWriter error, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var made = await Demonstration.PrepareAsync(settings, TimeProvider.System, new Lines(error), cancellation);
        var how = made ? string.Create(CultureInfo.InvariantCulture, $"was made in {watch.Elapsed.TotalSeconds:0.0} s") : "is from today";
        await error.WriteLineAsync($"The demonstration in {settings.DataFolder} {how}");
        await error.WriteLineAsync($"Sign in with the password \"{DemoPerson.Password}\" as one of these:");
        foreach (var person in DemoWorld.People)
        {
            await error.WriteLineAsync($"  {person.Email,-26} {person.Name}, who {person.About}");
        }
    }

    // A line now and then: a making takes seconds.
    private sealed class Lines(TextWriter error) : IProgress<DemoProgress>
    {
        private int tenths;

        public void Report(DemoProgress value)
        {
            if (value.Done * 10 / value.Known > tenths || value.Done == 1)
            {
                tenths = value.Done * 10 / value.Known;
                error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Making the demonstration: it is {value.Day:d MMMM yyyy}, {value.Done} of {value.Known} things have happened"));
            }
        }
    }
}
