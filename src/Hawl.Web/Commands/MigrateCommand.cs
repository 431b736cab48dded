using System.CommandLine;
using Hawl.Core.Data;

namespace Hawl.Web.Commands;

public static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to this version; an SQLite file is copied first");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = CommandScope.Services(CommandScope.SettingsFrom(parsed));
            await using var scope = services.CreateAsyncScope();
            var steps = await scope.ServiceProvider.GetRequiredService<Database>().MigrateAsync(cancellation);
            var said = steps.Count == 0 ? "The database is up to date." : $"{steps.Count} steps taken: {string.Join(", ", steps)}.";
            await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
            return ExitStatus.Done;
        });
        return command;
    }
}
