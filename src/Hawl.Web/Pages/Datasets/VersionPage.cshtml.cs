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

// One numbered version, with what it has otherwise than the one before; or that it was withdrawn, and why.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class VersionPageModel(
    ShownBatchQuery batches, DatasetVersionsQuery versions, DatasetDifferences differences, CurrentViewer viewer, SiteToday today)
    : PageModel
{
    private const int MostShown = 200;

    public required ShownBatch Shown { get; set; }

    public required ShownVersion Version { get; set; }

    // The newest that stands, where it is not this one.
    public int? Later { get; private set; }

    public ShownVersion? Before { get; private set; }

    public IReadOnlyList<DatasetChange> Changes { get; private set; } = [];

    public Dictionary<DatasetChangeKind, int> Counts { get; } = Enum.GetValues<DatasetChangeKind>().ToDictionary(k => k, _ => 0);

    public bool IsNew => Request.Query["done"] == "published";

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancellation)
    {
        var shown = await batches.FindAsync(id, viewer.Value, today.Value, cancellation);
        var all = await versions.FindAsync(id, viewer.Value, cancellation);
        if (shown is null || all.SingleOrDefault(v => v.Number == number) is not { } version)
        {
            return NotFound();
        }

        (Shown, Version) = (shown, version);
        Later = all.FirstOrDefault(v => v.IsServed && v.Number > number)?.Number;
        Before = version.IsServed ? DatasetDifferences.Before(all, number) : null;
        if (Before is not null)
        {
            await CompareAsync(Before, cancellation);
        }

        return Page();
    }

    // An answer in words: what it says, or what kind it is.
    public string Said(TableCell? cell) => cell is null
        ? "–"
        : Convert.ToString(DatasetTables.ValueOf(cell), CultureInfo.InvariantCulture) is { Length: > 0 } value
            ? value
            : DatasetWords.In(Languages.Current.Code).Names[Words.Of(cell.Type)];

    private async Task CompareAsync(ShownVersion before, CancellationToken cancellation)
    {
        var first = new List<DatasetChange>();
        await foreach (var change in differences.FindAsync(before, Version, cancellation))
        {
            Counts[change.Kind]++;
            if (first.Count < MostShown)
            {
                first.Add(change);
            }
        }

        Changes = first;
    }
}
