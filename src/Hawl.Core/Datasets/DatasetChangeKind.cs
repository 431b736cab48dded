namespace Hawl.Core.Datasets;

public enum DatasetChangeKind
{
    Added,
    Changed,
    Removed,
}
