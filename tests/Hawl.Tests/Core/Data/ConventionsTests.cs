using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Data;

// What holds for every table, on the store this run is about.
public sealed class ConventionsTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task Instant_WrittenAndRead_IsTheSameInUtc()
    {
        var at = new DateTime(2026, 6, 30, 23, 30, 15, DateTimeKind.Utc).AddTicks(123_4560);
        var id = Guid.CreateVersion7();
        await store.Some.ChangeAsync(db =>
        {
            db.Jobs.Add(new Job { Id = id, Kind = "none", SubjectId = 1, DueAt = at, CreatedAt = at, LeasedUntil = at });
            return Task.FromResult(true);
        });

        var read = await store.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

        Assert.Equal((at, DateTimeKind.Utc), (read.DueAt, read.DueAt.Kind));
        Assert.Equal((at, DateTimeKind.Utc), (read.LeasedUntil ?? default, read.LeasedUntil?.Kind));
        Assert.Equal(1, await store.ReadAsync(db => db.Jobs.CountAsync(j => j.Id == id && j.DueAt == at && j.DueAt < at.AddSeconds(1))));
        await store.ReadAsync(db => db.Jobs.Where(j => j.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Date_WrittenAndRead_IsTheSameDay()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.ChangeAsync(async db =>
            (await db.Requests.SingleAsync(r => r.Id == request.Id)).Visibility.EmbargoUntil = new DateOnly(2026, 10, 25));

        Assert.Equal(
            new DateOnly(2026, 10, 25),
            await store.ReadAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.Visibility.EmbargoUntil).SingleAsync()));
    }

    [Fact]
    public async Task EnumValue_InItsColumn_IsItsWord()
    {
        var request = await store.Some.RequestAsync();

        var words = await store.ReadAsync(db => db.Database.SqlQuery<string>(
            $"""
            SELECT r.progress || ' ' || r.outcome || ' ' || r.prominence || ' ' || e.type || ' ' || e.actor_kind AS "Value"
            FROM request r JOIN request_event e ON e.request_id = r.id WHERE r.id = {request.Id}
            """).SingleAsync());

        Assert.Equal("awaiting-response none normal request-made requester", words);
    }

    [Fact]
    public async Task EnumColumn_WithAWordNobodyKnows_SaysWhichWord()
    {
        var request = await store.Some.RequestAsync();
        await store.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE request SET progress = 'lost-in-the-post' WHERE id = {request.Id}"));

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => store.ReadAsync(db => db.Requests.SingleAsync(r => r.Id == request.Id)));

        Assert.Contains("'lost-in-the-post' is not a word for RequestProgress", problem.GetBaseException().Message);
    }

    [Fact]
    public async Task Number_OfWhatWasDeleted_IsNeverGivenAgain()
    {
        var gone = await store.Some.UserAsync();
        await store.ReadAsync(async db => await db.UserSlugs.Where(s => s.UserId == gone.Id).ExecuteDeleteAsync()
            + await db.Users.Where(u => u.Id == gone.Id).ExecuteDeleteAsync());

        Assert.True((await store.Some.UserAsync()).Id > gone.Id);
    }

    [Fact]
    public async Task Number_OfEveryNumberedTable_IsMadeByTheDatabaseAndNeverAgain()
    {
        var numbered = await store.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => e.FindPrimaryKey() is { Properties: [{ ClrType: var type, Name: "Id" }] } && type == typeof(long))
            .Select(e => e.GetTableName() ?? "").ToList()));

        Assert.Superset(
            new HashSet<string> { "request", "batch", "outgoing_message", "incoming_message", "attachment", "authority", "user",
                "request_event" },
            numbered.ToHashSet());
        Assert.Equal(numbered.Order(), (await NeverReusedAsync()).Intersect(numbered).Order());
    }

    [Fact]
    public async Task ChildWithAGuidOfOurOwn_AddedToWhatIsStored_IsInserted()
    {
        var request = await store.Some.RequestAsync();
        await store.DoAsync((TakeInMail take) => take.ExecuteAsync(request.MailFor(store.Settings), SomeMail.Bytes("Hello."), default));

        await store.Some.ChangeAsync(async db =>
        {
            var message = await db.IncomingMessages.Include(m => m.Texts).SingleAsync(m => m.RequestId == request.Id);
            message.Texts.Add(new MessageText
            {
                Id = Guid.CreateVersion7(),
                Part = "",
                ReaderVersion = ReadMail.ReaderVersion + 1,
                Text = "Hello again.",
                Sha256 = "",
                Passages = "[]",
                ReadAt = store.Clock.GetUtcNow().UtcDateTime,
            });
            return true;
        });

        Assert.Equal(2, await store.ReadAsync(db =>
            db.IncomingMessages.Where(m => m.RequestId == request.Id).SelectMany(m => m.Texts).CountAsync()));
    }

    [Fact]
    public void Word_OfEveryValue_LeadsBackToIt()
    {
        Assert.All(Enum.GetValues<RequestProgress>(), value => Assert.Equal(value, Words.To<RequestProgress>(Words.Of(value))));
        Assert.All(Enum.GetValues<RequestEventType>(), value => Assert.Equal(value, Words.To<RequestEventType>(Words.Of(value))));
        Assert.Equal("with-the-regulator", Words.Of(RequestProgress.WithTheRegulator));
        Assert.Throws<FormatException>(() => Words.To<RequestProgress>("WithTheRegulator"));
    }

    private Task<List<string>> NeverReusedAsync() => store.ReadAsync(db => store.Settings.Database == HawlSettings.Sqlite
        ? db.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'""").ToListAsync()
        : db.Database.SqlQuery<string>(
            $"""SELECT table_name::text AS "Value" FROM information_schema.columns WHERE column_name = 'id' AND is_identity = 'YES'""")
                .ToListAsync());
}
