using System.Globalization;
using System.Text.Json;
using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Pages.Datasets;

// What a dataset is, in the terms of schema.org, for those who look for datasets. A block of data, which no browser runs.
public sealed class DatasetMarkup(Links links)
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IHtmlContent Of(DatasetPageModel page, string name, string description)
    {
        var (batch, current, language) = (page.Shown, page.Current, Languages.Current.Code);
        var address = links.Dataset(batch.Id, language);
        var about = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = name,
            ["description"] = $"{description} {page.Words.Method[0]}",
            ["inLanguage"] = batch.Language,
            ["license"] = page.Words.Label("licence-url"),
            ["isAccessibleForFree"] = true,
            ["isBasedOn"] = links.Batch(batch.Id, language),
            ["creator"] = Typed("Person", ("name", batch.User), ("url", links.User(batch.UserSlug, language))),
            ["temporalCoverage"] = $"{Day(batch.CreatedAt)}/{(current is null ? ".." : Day(current.PublishedAt))}",
            ["variableMeasured"] = batch.Questions.Select(q => Typed("PropertyValue", ("name", q.Key), ("description", q.Text))),
            ["distribution"] = current is null ? Live(links.Batch(batch.Id, language)) : Kept(address, current),
        };
        if (current is not null)
        {
            about["version"] = current.Number.ToString(CultureInfo.InvariantCulture);
            about["datePublished"] = about["dateModified"] = Day(current.PublishedAt);
        }

        // Written so that no word can end the block.
        return Element.Of("script").With("type", "application/ld+json").Add(new HtmlString(JsonSerializer.Serialize(about)));
    }

    private static Dictionary<string, object>[] Kept(string address, ShownVersion version)
    {
        var root = string.Create(CultureInfo.InvariantCulture, $"{address}/{version.Number}");
        return
        [
            Kept($"{root}/{VersionFiles.Xlsx}", Sheet, version.XlsxSize, version.XlsxHash),
            Kept($"{root}/{VersionFiles.Zip}", "application/zip", version.ZipSize, version.ZipHash),
        ];
    }

    private static Dictionary<string, object> Kept(string address, string type, long size, string hash) => Typed(
        "DataDownload", ("contentUrl", address), ("encodingFormat", type), ("sha256", hash),
        ("contentSize", size.ToString(CultureInfo.InvariantCulture) + " B"));

    private static Dictionary<string, object>[] Live(string batch) =>
    [
        Typed("DataDownload", ("contentUrl", $"{batch}/table.xlsx"), ("encodingFormat", Sheet)),
        Typed("DataDownload", ("contentUrl", $"{batch}/table.csv"), ("encodingFormat", "text/csv")),
        Typed("DataDownload", ("contentUrl", $"{batch}/table.json"), ("encodingFormat", "application/json")),
        Typed("DataDownload", ("contentUrl", $"{batch}/table.zip"), ("encodingFormat", "application/zip")),
    ];

    private static Dictionary<string, object> Typed(string type, params (string Name, string Value)[] facts) =>
        new(facts.Select(f => KeyValuePair.Create<string, object>(f.Name, f.Value)).Prepend(new("@type", type)));

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
