using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Entity Framework marks in an SQLite database that somebody migrates it, and a process that dies leaves the mark, for which everyone
// would then wait for ever. Here whose turn it is, is the operating system's lock on a file, which goes with its process: a mark that is
// there in our turn is nobody's.
public static class SqliteMigration
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(HawlContext db, string folder, CancellationToken cancellation)
    {
        await using var turn = await TakeTurnAsync(Path.Combine(folder, "hawl.lock.migrate"), cancellation);
        await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
