using Hawl.Core;

namespace Hawl.Tests.Support;

// What a test has to itself: a folder, a database, a clock and the settings that name them.
internal sealed class TestWorld : IAsyncDisposable
{
    public const string MailDomain = "requests.example";

    private readonly TemporaryFolder folder;
    private readonly TestDatabase database;

    private TestWorld(TemporaryFolder folder, TestDatabase database)
    {
        (this.folder, this.database) = (folder, database);
        Settings = new HawlSettings
        {
            DataFolder = folder.Path,
            Database = database.Connection,
            PublicUrl = new Uri("https://hawl.example/"),
            Contact = "team@hawl.example",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
            MailDomain = MailDomain,
            MailListen = "127.0.0.1:0",
        };
    }

    public HawlSettings Settings { get; }

    public ManualClock Clock { get; } = new();

    public static async Task<TestWorld> CreateAsync(bool empty = false)
    {
        var folder = new TemporaryFolder();
        return new TestWorld(folder, await TestDatabase.CreateAsync(folder.Path, empty));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
