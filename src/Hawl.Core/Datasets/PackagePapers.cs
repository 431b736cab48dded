using System.Globalization;
using System.Text;

namespace Hawl.Core.Datasets;

// What goes with the tables of a package, for people.
internal sealed class PackagePapers(Dataset dataset, Links links)
{
    private readonly DatasetWords words = dataset.Words;

    public string Codebook(DatasetTables tables)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {words.Label("codebook")}: {dataset.Facts.Title}\n");
        foreach (var (name, columns) in new[]
        {
            ("answers", tables.Answers), ("cells", tables.Cells), ("questions", tables.Questions), ("authorities", tables.Authorities),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {words.Tables[name].Title} (`{name}.csv`)\n\n{words.Tables[name].Means}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"| {words.Label("column")} | | {words.Label("means")} |\n|---|---|---|\n");
            foreach (var column in columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {Plain(column.Title)} | {Plain(column.Means)} |\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {words.Label("kinds")}\n\n");
        foreach (var (word, means) in words.Types)
        {
            text.Append(CultureInfo.InvariantCulture, $"* `{word}`: {means}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{words.Label("empty")} {words.Label("guard")}\n").ToString();
    }

    public string Method()
    {
        var facts = dataset.Facts;
        var version = facts.Version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}") : words.Label("live");
        return string.Create(CultureInfo.InvariantCulture, $"""
            # {words.Label("method")}

            * {words.Label("title")}: {facts.Title}
            * {words.Label("batch")}: {links.Batch(facts.BatchId, facts.Language)}
            * {words.Label("version")}: {version}
            * {words.Label("made")}: {facts.At:yyyy-MM-dd}
            * {words.Label("authorities")}: {dataset.Rows.Count}
            * {words.Label("questions")}: {facts.Questions.Count}

            {string.Join("\n\n", words.Method)}

            ## {words.Label("letter")}

            {string.Join('\n', facts.Letter.Split('\n').Select(l => $"> {l}".TrimEnd()))}

            """).ReplaceLineEndings("\n");
    }

    public string Licence() => $"# {words.Label("licence")}\n\n{string.Join("\n\n", words.Licence)}\n";

    // A cell of a Markdown table.
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
