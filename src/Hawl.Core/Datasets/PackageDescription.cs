using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hawl.Core.Datasets;

// datapackage.json, as the Frictionless Data Package and Table Schema standards have it.
internal static class PackageDescription
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(Dataset dataset, DatasetTables tables, Links links, IReadOnlyList<PackageEntry.Sum> sums)
    {
        var (facts, words) = (dataset.Facts, dataset.Words);
        var columns = new[] { tables.Answers, tables.Cells, tables.Questions, tables.Authorities };
        return JsonSerializer.Serialize(
            new
            {
                name = string.Create(CultureInfo.InvariantCulture, $"batch-{facts.BatchId}"),
                title = words.Label("package", facts.Title),
                description = words.Method[0],
                homepage = links.Dataset(facts.BatchId, facts.Language),
                version = facts.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{version}.0.0") : null,
                created = facts.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                profile = "tabular-data-package",
                licenses = new[] { new { name = "CC-BY-4.0", path = words.Label("licence-url"), title = words.Label("licence-name") } },
                sources = new[] { new { title = facts.Title, path = links.Batch(facts.BatchId, facts.Language) } },
                resources = sums.Zip(columns, (sum, held) => Resource(sum, held, words)),
            },
            Json) + "\n";
    }

    private static Dictionary<string, object> Resource(PackageEntry.Sum sum, IReadOnlyList<DatasetColumn> columns, DatasetWords words)
    {
        var name = Path.GetFileNameWithoutExtension(sum.Name);
        return new Dictionary<string, object>
        {
            ["name"] = name,
            ["title"] = words.Tables[name].Title,
            ["description"] = words.Tables[name].Means,
            ["path"] = sum.Name,
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = sum.Size,
            ["hash"] = $"sha256:{sum.Hash}",
            ["dialect"] = new { delimiter = ",", lineTerminator = "\r\n", quoteChar = "\"", doubleQuote = true, header = true },
            ["schema"] = Schema(name, columns),
        };
    }

    private static Dictionary<string, object> Schema(string name, IReadOnlyList<DatasetColumn> columns)
    {
        var keys = name switch
        {
            "questions" => ["question"],
            "cells" => ["authority", "question"],
            _ => new[] { "authority" },
        };
        var schema = new Dictionary<string, object>
        {
            ["fields"] = columns.Select(c => Field(c, keys)).ToList(),
            ["missingValues"] = new[] { "" },
            ["primaryKey"] = keys,
        };
        var foreign = keys.Where(k => name is "cells" || (name is "answers" && k is "authority")).Select(k => new
        {
            fields = new[] { k },
            reference = new { resource = k is "question" ? "questions" : "authorities", fields = new[] { k } },
        }).ToList();
        if (foreign.Count > 0)
        {
            schema["foreignKeys"] = foreign;
        }

        return schema;
    }

    private static Dictionary<string, object> Field(DatasetColumn column, string[] keys)
    {
        var field = new Dictionary<string, object>
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["title"] = column.Title,
            ["description"] = column.Means,
        };
        if (column.Type is "datetime")
        {
            field["format"] = "%Y-%m-%dT%H:%M:%SZ";
        }

        if (keys.Contains(column.Name))
        {
            field["constraints"] = new { required = true };
        }

        return field;
    }
}
