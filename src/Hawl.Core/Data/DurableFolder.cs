using System.Runtime.InteropServices;

namespace Hawl.Core.Data;

// A file's new name is safe only when its folder has been synced too, which .NET has no call for.
public static partial class DurableFolder
{
    private const int ReadOnly = 0;

    public static void Create(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
        {
            Directory.CreateDirectory(full);
            Sync(Path.GetDirectoryName(full) ?? full);
        }
    }

    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened to sync it (error {Marshal.GetLastPInvokeError()}).");
        }

        var synced = Sync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (synced != 0)
        {
            throw new IOException($"The folder {folder} cannot be synced (error {error}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
