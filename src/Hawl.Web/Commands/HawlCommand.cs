using System.CommandLine;
using Hawl.Web.Commands.Reading;

namespace Hawl.Web.Commands;

// The table of commands.
public static class HawlCommand
{
    // Longer than the site takes to let go of what it is doing.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Hawl: a site where people ask public authorities for information, in public.")
        {
            CommandScope.Data,
            WebCommand.Create(),
            WorkerCommand.Create(),
            DemoCommand.Create(),
            MigrateCommand.Create(),
            CheckCommand.Create(),
            UserCommands.Create(),
            AuthoritiesCommands.Create(),
            BatchCommands.Create(),
            ReceiveCommand.Create(),
            ReadCommand.Create(),
            AssessCommand.Create(),
            ExtractTextCommand.Create(),
            DeadlineCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(error.Message);
            }

            await parsed.InvocationConfiguration.Error.WriteLineAsync("See hawl --help. Nothing was changed.");
            return ExitStatus.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Farewell });
        }
        catch (Exception problem) when (Failure.Of(problem) is { } failure)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failure.Words);
            return failure.Status;
        }
    }
}
