namespace Hawl.Core.Data;

// A file for as long as it is open: for what is too long for the memory. What a killed process left goes when the site next starts.
public static class PassingFile
{
    private const int Buffer = 64 * 1024;

    public static FileStream Create(HawlSettings settings)
    {
        DurableFolder.Create(settings.TextsFolder);
        return new FileStream(
            Path.Combine(settings.TextsFolder, $"{Guid.CreateVersion7():N}.spool"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }
}
