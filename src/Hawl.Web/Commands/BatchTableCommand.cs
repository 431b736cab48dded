using System.CommandLine;
using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;

namespace Hawl.Web.Commands;

// The cited table of a batch, as an administrator may see it, with every address taken out.
public static class BatchTableCommand
{
    public static Command Create()
    {
        var id = new Argument<long>("ID");
        var format = new Option<string>("--format") { Description = "json", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var file = new Option<FileInfo?>("--out") { Description = "Where to write it; otherwise standard output", HelpName = "FILE" };
        var command = new Command("table", "What each authority answered to each question, and the words that prove it")
        {
            id, format, file,
        };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            var table = await ReadAsync(scope, parsed.GetRequiredValue(id), c);
            if (parsed.GetValue(file) is { } named)
            {
                await File.WriteAllTextAsync(named.FullName, CommandScope.JsonOf(table), c);
            }
            else
            {
                await scope.PrintJsonAsync(table);
            }

            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static async Task<object> ReadAsync(CommandScope scope, long id, CancellationToken cancellation)
    {
        var operatorsView = new Viewer(null, IsModerator: true, IsAdmin: true);
        var batch = await scope.Get<ShownBatchQuery>().FindAsync(id, operatorsView, scope.Get<SiteToday>().Value, cancellation)
            ?? throw new RuleException("batch-unknown", string.Create(CultureInfo.InvariantCulture, $"There is no batch {id}."));
        var rows = new List<object>();
        await foreach (var row in scope.Get<BatchTableQuery>().AllAsync(id, scope.Settings.DefaultLanguage, operatorsView, cancellation))
        {
            rows.Add(new
            {
                row.Authority,
                request = row.RequestId,
                progress = row.State is { } state ? Words.Of(state.Progress) : null,
                outcome = row.State is { } came ? Words.Of(came.Outcome) : null,
                cells = row.Cells.ToDictionary(c => c.Key, c => Cell(c.Value)),
            });
        }

        return new { questions = batch.Questions.Select(q => new { q.Key, q.Text }), rows };
    }

    private static object Cell(TableCell cell) => new
    {
        type = Words.Of(cell.Type),
        cell.Value,
        cell.RefersTo,
        cell.Grounds,
        evidence = cell.Evidence is { } proof
            ? new { proof.Message, proof.Part, proof.Page, proof.Cell, proof.Text, proof.Start, proof.End }
            : null,
        by = cell.ByPerson ? "person" : "machine",
        cell.Confidence,
    };
}
