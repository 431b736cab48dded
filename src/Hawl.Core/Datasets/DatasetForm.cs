namespace Hawl.Core.Datasets;

// The forms in which the answers to a batch are given away.
public enum DatasetForm
{
    Csv,

    // One row an answer, with its evidence.
    Cells,
    Json,
    Xlsx,

    // A zip.
    Package,
}
