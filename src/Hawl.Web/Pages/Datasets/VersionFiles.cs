using Hawl.Core.Datasets;

namespace Hawl.Web.Pages.Datasets;

// The files of a version of a batch's answers.
public sealed record VersionFiles(long BatchId, ShownVersion Version)
{
    public const string Xlsx = "data.xlsx";
    public const string Zip = "data.zip";
}
