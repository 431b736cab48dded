using Hawl.Core.Data;

namespace Hawl.Web.Hosting;

// A message on its way in: a file that is gone when it is closed, so that large mail does not fill the memory.
public static class Spool
{
    private const string Ending = ".spool";

    public static Stream Open(string folder)
    {
        DurableFolder.Create(folder);
        return new FileStream(
            Path.Combine(folder, $"{Guid.CreateVersion7():N}{Ending}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }

    // What a killed process left: never acknowledged, so nobody's.
    public static void Clear(string folder)
    {
        foreach (var left in Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [])
        {
            File.Delete(left);
        }
    }
}
