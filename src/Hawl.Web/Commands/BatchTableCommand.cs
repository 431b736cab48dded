using System.CommandLine;
using System.Globalization;
using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Core.Publication;

namespace Hawl.Web.Commands;

// The cited table of a batch, as an administrator may see it, with every address taken out.
public static class BatchTableCommand
{
    public static Command Create()
    {
        var id = new Argument<long>("ID");
        var format = new Option<string>("--format") { Description = "json, csv or xlsx", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "xlsx");
        var file = new Option<FileInfo?>("--out") { Description = "Where to write it; otherwise standard output", HelpName = "FILE" };
        var command = new Command("table", "What each authority answered to each question, and the words that prove it")
        {
            id, format, file,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "xlsx" && result.GetValue(file) is null)
            {
                result.AddError("A spreadsheet is no text: name the file it is written to with --out FILE.");
            }
        });
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            await using var dataset = await FindAsync(scope, parsed.GetRequiredValue(id), c);
            var form = Words.To<DatasetForm>(parsed.GetRequiredValue(format));
            await (parsed.GetValue(file) is { } named
                ? WriteAsync(scope, dataset, form, named.FullName, c)
                : PrintAsync(scope, dataset, form, c));
            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static async Task<Dataset> FindAsync(CommandScope scope, long id, CancellationToken cancellation)
    {
        var operatorsView = new Viewer(null, IsModerator: true, IsAdmin: true);
        return await scope.Get<DatasetQuery>().FindAsync(id, scope.Settings.DefaultLanguage, operatorsView, cancellation)
            ?? throw new RuleException("batch-unknown", string.Create(CultureInfo.InvariantCulture, $"There is no batch {id}."));
    }

    // Under another name until it is whole, so that nobody reads half of it.
    private static async Task WriteAsync(
        CommandScope scope, Dataset dataset, DatasetForm form, string path, CancellationToken cancellation)
    {
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            await using (var to = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await scope.Get<DatasetWriter>().WriteAsync(dataset, form, to, cancellation);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task PrintAsync(CommandScope scope, Dataset dataset, DatasetForm form, CancellationToken cancellation)
    {
        await using var written = await scope.Get<DatasetWriter>().MakeAsync(dataset, form, cancellation);
        using var text = new StreamReader(written);
        var block = new char[8192];
        for (int read; (read = await text.ReadAsync(block, cancellation)) > 0;)
        {
            await scope.Output.WriteAsync(block.AsMemory(0, read), cancellation);
        }
    }
}
