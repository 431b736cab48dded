using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hawl.Tests.Core.Correspondence;

public sealed class ReadMaildirsTests(TestStore store) : IClassFixture<TestStore>, IDisposable
{
    private readonly TemporaryFolder maildir = new();

    public void Dispose() => maildir.Dispose();

    [Fact]
    public async Task ExecuteAsync_WithMail_StoresItAndThenMovesItOn()
    {
        var request = await store.Some.RequestAsync();
        Put("1.a", request, "We hold 40 tonnes.");

        await ReadAsync();

        Assert.Equal([("Your request", ManualClock.Start.UtcDateTime.AddHours(-2))], await MessagesAsync(request));
        Assert.Equal(["1.a:2,S"], Names("cur"));
        Assert.Empty(Names("new"));
    }

    [Fact]
    public async Task ExecuteAsync_WithMailThatWasStoredBeforeACrash_StoresItNoSecondTime()
    {
        var request = await store.Some.RequestAsync();
        var mail = Put("1.a", request, "We hold 40 tonnes.");
        await ReadAsync();
        File.WriteAllBytes(Path.Combine(maildir.Path, "new", "1.a"), mail);

        await ReadAsync();

        Assert.Single(await MessagesAsync(request));
        Assert.Empty(Names("new"));
    }

    [Fact]
    public async Task ExecuteAsync_WithMailThatNamesNobody_HoldsItForAPerson()
    {
        Write("1.b", SomeMail.Bytes("For nobody in particular."));

        await ReadAsync();

        Assert.Equal(1, await store.ReadAsync(db => db.HeldMails.CountAsync(h => h.Recipient == "nobody@requests.example")));
    }

    [Fact]
    public async Task ExecuteAsync_WithMailThatIsTooLarge_LeavesItAndGoesOn()
    {
        var request = await store.Some.RequestAsync();
        Put("1.a", request, new string('x', 5000));
        Put("2.a", request, "We hold 40 tonnes.");

        await ReadAsync(most: 4000);

        Assert.Single(await MessagesAsync(request));
        Assert.Equal(["1.a"], Names("new"));
        var row = await store.ReadAsync(db => db.FetchedMails.SingleAsync(f => f.Source == maildir.Path && f.Uid == "1.a"));
        var retry = store.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        Assert.Equal(("It is larger than 4000 bytes", 1, retry), (row.Problem, row.Tries, row.RetryAt));
    }

    [Fact]
    public async Task ExecuteAsync_WithMailThatWasPutOff_WaitsLongerEachTimeAndThenTakesIt()
    {
        var request = await store.Some.RequestAsync();
        Put("1.a", request, new string('x', 5000));
        await ReadAsync(most: 4000);

        await ReadAsync();
        Assert.Empty(await MessagesAsync(request));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(most: 4000);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync();
        Assert.Empty(await MessagesAsync(request));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync();

        Assert.Single(await MessagesAsync(request));
        Assert.False(await store.ReadAsync(db => db.FetchedMails.AnyAsync(f => f.Source == maildir.Path)));
    }

    [Fact]
    public async Task ExecuteAsync_WithoutTheFolder_SaysSo()
    {
        await ReadAsync();

        var problem = await store.ReadAsync(
            db => db.FetchedMails.Where(f => f.Source == maildir.Path && f.Uid == "").Select(f => f.Problem).SingleAsync());
        Assert.StartsWith("There is no folder", problem, StringComparison.Ordinal);
    }

    private byte[] Put(string name, Request request, string text)
    {
        var mail = SomeMail.Bytes(text, $"Delivered-To: {request.ReplyAddressIn(store.Settings)}");
        Write(name, mail);
        return mail;
    }

    private void Write(string name, byte[] mail)
    {
        Directory.CreateDirectory(Path.Combine(maildir.Path, "new"));
        var file = Path.Combine(maildir.Path, "new", name);
        File.WriteAllBytes(file, mail);
        File.SetLastWriteTimeUtc(file, ManualClock.Start.UtcDateTime.AddHours(-2));
    }

    private List<string?> Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(maildir.Path, folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private async Task<List<(string, DateTime)>> MessagesAsync(Request request) =>
        [.. (await store.ReadAsync(db => db.IncomingMessages.Where(m => m.RequestId == request.Id).OrderBy(m => m.Id)
            .Select(m => new { m.Subject, m.ReceivedAt }).ToListAsync())).Select(m => (m.Subject, m.ReceivedAt))];

    private Task ReadAsync(long most = 1_000_000) => store.DoAsync<IServiceProvider>(async services =>
    {
        var settings = store.Settings with { Maildirs = [maildir.Path], MailMax = most };
        var fetched = new FetchedMails(
            services.GetRequiredService<Hawl.Core.Data.HawlContext>(), settings, services.GetRequiredService<TakeInMail>(), store.Clock,
            NullLogger<FetchedMails>.Instance);
        await new ReadMaildirs(settings, fetched, store.Clock).ExecuteAsync(default);
    });
}
