using Hawl.Core.Batches;
using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Batches;

// What stands above every page of a batch. Sending: to its owner and to who looks after the site.
public sealed record BatchHead(ShownBatch Batch, BatchFigures Figures, BatchSending? Sending, BatchTab Tab);
