using System.CommandLine;
using Hawl.Core;
using Hawl.Core.Authorities;

namespace Hawl.Web.Commands;

public static class AuthoritiesCommands
{
    public static Command Create() => new("authorities", "The list of public authorities") { Import(), Export() };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE.csv")
        {
            Description = "Columns: name, short_name, request_email, home_page, publication_scheme, disclosure_log, tag_string",
        }.AcceptExistingOnly();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing" };
        var tags = new Option<string[]>("--tag") { Description = "A tag for every authority of the file" };
        var command = new Command("import", "Add or update authorities from a CSV file: all of them, or none") { file, dryRun, tags };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            var from = parsed.GetRequiredValue(file);
            await using var csv = from.OpenRead();
            var read = scope.Get<AuthorityFileReader>().Read(csv);
            if (read.Mistakes.Count > 0)
            {
                await scope.Error.WriteLineAsync($"{read.Mistakes.Count} mistakes in {from.Name}. Nothing was changed.");
                foreach (var mistake in read.Mistakes)
                {
                    await scope.Error.WriteLineAsync(mistake.ToString());
                }

                return ExitStatus.No;
            }

            var dry = parsed.GetValue(dryRun);
            var result = await scope.Get<ImportAuthorities>().ExecuteAsync(read, parsed.GetValue(tags) ?? [], "operator", dry, c);
            var verb = dry ? "would be " : "";
            await scope.Output.WriteLineAsync(
                $"{result.Added.Count} {verb}added, {result.Changed.Count} {verb}changed, {result.Unchanged} as they were."
                + (dry ? " This was a dry run: nothing was changed." : ""));
            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static Command Export()
    {
        var file = new Option<FileInfo?>("--out") { Description = "The file to write; otherwise standard output" };
        var command = new Command("export", "Write all authorities in the columns that import reads, addresses included") { file };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            await using var written = parsed.GetValue(file) is { } to ? new StreamWriter(to.FullName) : null;
            var (csv, authorities) = (new CsvLines(written ?? scope.Output, forSpreadsheets: false), scope.Get<ExportAuthoritiesQuery>());
            await csv.WriteAsync([.. await authorities.ColumnsAsync(c)]);
            await foreach (var row in authorities.RowsAsync(c))
            {
                await csv.WriteAsync([.. row]);
            }

            return ExitStatus.Done;
        }, cancellation));
        return command;
    }
}
