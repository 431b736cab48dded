namespace Hawl.Core.Datasets;

// What a version held that not everyone may see any more.
public enum DatasetLoss
{
    Request,
    Message,
    File,
}
