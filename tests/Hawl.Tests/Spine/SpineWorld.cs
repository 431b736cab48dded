using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// A site with one researcher and a few authorities, driven by its own commands as an operator would.
public sealed class SpineWorld : IAsyncDisposable
{
    public const string Researcher = "robin@researcher.example";

    private SpineWorld(ChildStore store) => Store = store;

    public ChildStore Store { get; }

    public static async Task<SpineWorld> CreateAsync(int authorities)
    {
        var world = new SpineWorld(await ChildStore.CreateAsync());
        var rows = Enumerable.Range(1, authorities).Select(n => $"Fictional Council {n:000},,foi@council-{n:000}.example,council");
        var csv = await world.WriteAsync("authorities.csv", "#name,short_name,request_email,tag_string\n" + string.Join('\n', rows) + "\n");
        await world.RunAsync("user", "add", Researcher, "--name", "Robin Researcher");
        await world.RunAsync("authorities", "import", csv);
        return world;
    }

    public static SpineWorld Of(ChildStore store) => new(store);

    public async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(Store.Folder, name);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false));
        return path;
    }

    public async Task<HawlProcess.Result> RunAsync(params string[] arguments)
    {
        var result = await HawlProcess.RunAsync(Store.Environment, arguments);
        Assert.True(result.Status == 0, $"hawl {string.Join(' ', arguments)}: {result.Status}\n{result.Error}");
        return result;
    }

    public async Task<SentBatch> SendBatchAsync(string to = "tag:council")
    {
        var letter = await WriteAsync(
            "letter.txt",
            "Dear [Authority name],\n\n1. How many libraries do you run?\n2. How many closed last year?\n\n"
            + "Yours faithfully,\n\nRobin Researcher\n");
        var sent = await RunAsync(
            "batch", "send", "--as", Researcher, "--title", "Libraries and their hours", "--letter", letter, "--to", to, "--json");
        return Read(sent.Output);
    }

    public static SentBatch Read(string json) => JsonSerializer.Deserialize<SentBatch>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The command printed nothing.");

    public HawlProcess StartWorker() => HawlProcess.Start(Store.Environment, "worker");

    public HawlProcess StartSite() => HawlProcess.Start(Store.Environment, "web");

    public async Task<T> ReadAsync<T>(Func<HawlContext, Task<T>> query)
    {
        await using var db = Open();
        return await query(db);
    }

    public async Task<T> WaitForAsync<T>(Func<HawlContext, Task<T>> query, Func<T, bool> enough)
    {
        var found = await ReadAsync(query);
        for (var attempt = 0; attempt < 300 && !enough(found); attempt++)
        {
            await Task.Delay(200);
            found = await ReadAsync(query);
        }

        return found;
    }

    public async Task WaitForListenerAsync()
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Store.MailPort);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail("The mail listener does not come up.");
    }

    // A page as an anonymous reader gets it.
    public async Task<string> GetAsync(string path)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var answer = await http.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{Store.WebPort}{path}"), CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    // As if ten minutes had gone by since a process died with a job in its hands.
    public Task<int> ExpireLeasesAsync() => ReadAsync(db => db.Jobs.Where(j => j.LeasedUntil != null)
        .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, (DateTime?)null)));

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private HawlContext Open()
    {
        if (Store.Environment["HAWL_DATABASE"] == "sqlite")
        {
            var sqlite = new DbContextOptionsBuilder<SqliteHawlContext>();
            Stores.Sqlite(sqlite, Path.Combine(Store.Folder, "hawl.db"));
            return new SqliteHawlContext(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresHawlContext>();
        Stores.Postgres(postgres, Store.Environment["HAWL_DATABASE"]);
        return new PostgresHawlContext(postgres.Options);
    }

    public sealed record SentBatch(long Id, string Url, IReadOnlyList<SentRequest> Requests);

    public sealed record SentRequest(long Id, string Authority, string AuthoritySlug, string Url, string ReplyAddress, string Regime);
}
