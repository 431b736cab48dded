using System.Globalization;
using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Datasets;

// The answers to a batch as a thing to use: its versions, what is in it, and how it was made.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class DatasetPageModel(
    ShownBatchQuery batches, DatasetVersionsQuery versions, BatchTableQuery tables, CurrentViewer viewer, SiteToday today) : PageModel
{
    public required ShownBatch Shown { get; set; }

    public IReadOnlyList<ShownVersion> Versions { get; private set; } = [];

    public ShownVersion? Current => Versions.FirstOrDefault(v => v.IsServed);

    public IReadOnlyList<AnswerFigures> Questions { get; private set; } = [];

    public bool MayPublish { get; private set; }

    public string Citation { get; private set; } = "";

    public DatasetWords Words => DatasetWords.In(Languages.Current.Code);

    public async Task<IActionResult> OnGetAsync(
        long id, [FromServices] DatasetToPublishQuery own, [FromServices] Links links, [FromServices] Texts texts,
        CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Versions = await versions.FindAsync(id, viewer.Value, cancellation);
        var tallies = (await tables.TalliesAsync(id, viewer.Value, cancellation)).ToLookup(t => t.Question);
        Questions = [.. shown.Questions.Select(q => AnswerFigures.Of(q, [.. tallies[q.Key]], shown.Authorities, Words))];
        MayPublish = viewer.Value.UserId is not null && await own.FindAsync(id, viewer.Value, cancellation) is not null;
        Citation = texts[
            Current is null ? "Dataset.CitationLive" : "Dataset.Citation", shown.User, shown.Title,
            (Current?.PublishedAt ?? shown.CreatedAt).ToString("yyyy", CultureInfo.InvariantCulture),
            Current?.Number.ToString(CultureInfo.InvariantCulture), links.Dataset(id, Languages.Current.Code)];
        return Page();
    }
}
