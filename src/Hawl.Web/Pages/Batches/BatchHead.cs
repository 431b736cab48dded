using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Batches;

// What stands above every page of a batch.
public sealed record BatchHead(ShownBatch Batch, BatchFigures Figures, BatchTab Tab)
{
    // To its owner and to who looks after the site.
    public BatchSending? Sending { get; init; }

    // To who may look through its answers, where its letter puts questions.
    public ReviewedBatch? Reviewed { get; init; }
}
