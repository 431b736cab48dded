using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hawl.Core.Data;

// One process owns the journal of a data folder. The operating system lets go of the lock when the process ends, however it ends.
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    public static bool TryTake(
        string folder, TimeProvider clock, [NotNullWhen(true)] out DataFolderLock? taken, [NotNullWhen(false)] out string? reason)
    {
        DurableFolder.Create(folder);
        try
        {
            var path = Path.Combine(folder, "hawl.lock");
            taken = new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            (taken, reason) = (null, $"another hawl process ({Holder(folder)}) is using this folder: {Path.GetFullPath(folder)}");
            return false;
        }

        // Who holds it stands beside the lock: a locked file cannot be read by others.
        var since = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        File.WriteAllText(HolderFile(folder), $"pid {Environment.ProcessId}, since {since}");
        reason = null;
        return true;
    }

    public void Dispose() => _file.Dispose();

    private static string HolderFile(string folder) => Path.Combine(folder, "hawl.lock.holder");

    private static string Holder(string folder)
    {
        try
        {
            return File.ReadAllText(HolderFile(folder));
        }
        catch (IOException)
        {
            return "just starting";
        }
    }
}
