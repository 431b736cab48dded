namespace Hawl.Web.Ui;

// Sizes as people read them: decimal units, one decimal place only below ten megabytes.
public static class FileSize
{
    public static string Of(long bytes, Texts texts) => bytes switch
    {
        < 1000 => texts["File.Bytes", bytes],
        < 1_000_000 => texts["File.Kilobytes", (long)Math.Round(bytes / 1000m)],
        < 10_000_000 => texts["File.Megabytes", Math.Round(bytes / 1_000_000m, 1)],
        _ => texts["File.Megabytes", (long)Math.Round(bytes / 1_000_000m)],
    };
}
