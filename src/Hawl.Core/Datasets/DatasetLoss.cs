namespace Hawl.Core.Datasets;

// What a version held that not everyone may see any more.
public enum DatasetLoss
{
    Request,
    Message,
    File,

    // Words that are taken out of everything now, or a name of a request that has another.
    Words,
}
