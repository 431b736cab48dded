namespace Hawl.Tests.Support;

// A data folder, a database and two ports of its own for child processes, on the store this run is about.
public sealed class ChildStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly TestDatabase database;

    private ChildStore(TemporaryFolder folder, TestDatabase database)
    {
        (this.folder, this.database) = (folder, database);
        Environment = new Dictionary<string, string>
        {
            ["HAWL_DATA"] = folder.Path,
            ["HAWL_DATABASE"] = database.Connection,
            ["HAWL_MAIL_LISTEN"] = $"127.0.0.1:{MailPort}",
            ["HAWL_URLS"] = $"http://127.0.0.1:{WebPort}",
        };
    }

    public Dictionary<string, string> Environment { get; }

    public string Folder => folder.Path;

    public string Outbox => folder["outbox"];

    public int MailPort { get; } = Ports.Free();

    public int WebPort { get; } = Ports.Free();

    public static async Task<ChildStore> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return new ChildStore(folder, await TestDatabase.CreateAsync(folder.Path));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }
}
