using Hawl.Core.Batches;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Batches;

// The parts of a batch in the order of the bar: what was answered first, what is silent last. Parts of none are left out,
// but for the answered, by which the rest is measured.
public static class BatchParts
{
    public static IReadOnlyList<ProgressPart> Of(BatchFigures figures, Texts texts)
    {
        ProgressPart[] parts =
        [
            new("full", figures.Answered, texts["Batch.Answered", figures.Answered, figures.All]),
            new("refused", figures.Refused, texts.Count("Batch.Refused", figures.Refused)),
            new("not-held", figures.NotHeld, texts.Count("Batch.NotHeld", figures.NotHeld)),
            new("replied", figures.Replied, texts.Count("Batch.Replied", figures.Replied)),
            new("acknowledged", figures.Acknowledged, texts.Count("Batch.Acknowledged", figures.Acknowledged)),
            new("waiting", figures.Silent, texts.Count("Batch.Silent", figures.Silent)),
            new("withdrawn", figures.Withdrawn, texts.Count("Batch.Withdrawn", figures.Withdrawn)),
        ];
        return [.. parts.Where((p, i) => i == 0 || p.Count > 0)];
    }
}
