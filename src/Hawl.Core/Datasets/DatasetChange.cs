using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// An answer that one version has otherwise than the one before; null: it has none.
public sealed record DatasetChange(string Authority, string AuthoritySlug, string Question, TableCell? Before, TableCell? After)
{
    public DatasetChangeKind Kind =>
        Before is null ? DatasetChangeKind.Added : After is null ? DatasetChangeKind.Removed : DatasetChangeKind.Changed;
}
