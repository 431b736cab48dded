using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Batches;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Publication;

// Who sees what, as a table, asked of the store this run is about.
public sealed class PublicationTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    // Which of the viewers see it: anonymous, another member, the requester, a moderator, an administrator.
    private static readonly Dictionary<Prominence, string> Table = new()
    {
        [Prominence.Normal] = "xxxxx",
        [Prominence.Backpage] = "xxxxx",
        [Prominence.RequesterOnly] = "--xxx",
        [Prominence.Hidden] = "---xx",
    };

    private const string Embargoed = "--x-x";

    private const string All = "xxxxx";

    private const string Nobody = "-----";

    private static readonly DateOnly?[] Embargoes = [null, Today.AddDays(-1), Today, Today.AddDays(1)];

    [Fact]
    public async Task VisibleTo_OfRequestsForEveryCase_IsAsTheTableSays()
    {
        var (request, viewers) = await SomethingAsync();

        foreach (var (shown, expected) in Cases())
        {
            await SetAsync(db => db.Requests.Where(r => r.Id == request.Id), shown);
            Assert.Equal(expected, await SeenAsync(viewers, (db, viewer) =>
                db.Requests.VisibleTo(viewer, Today).AnyAsync(r => r.Id == request.Id)));
            Assert.Equal(
                shown.Prominence is Prominence.Normal ? expected : Nobody,
                await SeenAsync(viewers, (db, viewer) => db.Requests.ListedTo(viewer, Today).AnyAsync(r => r.Id == request.Id)));
            Assert.Equal(
                shown.EmbargoUntil > Today ? Embargoed : All,
                await SeenAsync(viewers, (db, viewer) => db.Requests.KnownTo(viewer, Today).AnyAsync(r => r.Id == request.Id)));
            Assert.Equal(expected, Marks(viewers, viewer =>
                AtAddress.Of(request.Id, shown, request.UserId, viewer, Today) is AtAddress.Here));
        }
    }

    [Fact]
    public async Task VisibleTo_OfBatchesForEveryCase_IsAsTheTableSays()
    {
        var (request, viewers) = await SomethingAsync();

        foreach (var (shown, expected) in Cases())
        {
            await SetAsync(db => db.Batches.Where(b => b.Id == request.BatchId), shown);
            Assert.Equal(expected, await SeenAsync(viewers, (db, viewer) =>
                db.Batches.VisibleTo(viewer, Today).AnyAsync(b => b.Id == request.BatchId)));
            Assert.Equal(
                shown.Prominence is Prominence.Normal ? expected : Nobody,
                await SeenAsync(viewers, (db, viewer) => db.Batches.ListedTo(viewer, Today).AnyAsync(b => b.Id == request.BatchId)));
        }
    }

    [Fact]
    public async Task VisibleTo_OfPeopleForEveryCase_IsAsTheTableSays()
    {
        var (request, viewers) = await SomethingAsync();

        foreach (var (shown, expected) in Cases())
        {
            await SetAsync(db => db.Users.Where(u => u.Id == request.UserId), shown);
            Assert.Equal(expected, await SeenAsync(viewers, (db, viewer) =>
                db.Users.VisibleTo(viewer, Today).AnyAsync(u => u.Id == request.UserId)));
        }
    }

    [Fact]
    public async Task VisibleTo_OfAuthoritiesForEveryCase_IsAsTheTableSaysWithNobodyToOwnThem()
    {
        var (request, viewers) = await SomethingAsync();

        foreach (var (shown, expected) in Cases())
        {
            var unowned = Meet(expected, shown.Prominence is Prominence.RequesterOnly || shown.EmbargoUntil > Today ? "xx-xx" : All);
            await SetAsync(db => db.Authorities.Where(a => a.Id == request.AuthorityId), shown);
            Assert.Equal(unowned, await SeenAsync(
                viewers, (db, viewer) => db.Authorities.VisibleTo(viewer, Today).AnyAsync(a => a.Id == request.AuthorityId)));
        }
    }

    [Fact]
    public async Task VisibleTo_OfWhatBelongsToARequest_NeedsItsOwnAndAllItStandsIn()
    {
        var (request, viewers) = await SomethingAsync();
        foreach (var (outer, ofRequest) in Few())
        {
            await SetAsync(db => db.Requests.Where(r => r.Id == request.Id), outer);
            foreach (var (inner, own) in Few())
            {
                await SetAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request.Id), inner);
                await SetAsync(db => db.IncomingMessages.Where(m => m.RequestId == request.Id), inner);
                Assert.Equal(Meet(ofRequest, own), await SeenAsync(
                    viewers, (db, viewer) => db.OutgoingMessages.VisibleTo(viewer, Today).AnyAsync(m => m.RequestId == request.Id)));
                Assert.Equal(Meet(ofRequest, own), await SeenAsync(
                    viewers, (db, viewer) => db.IncomingMessages.VisibleTo(viewer, Today).AnyAsync(m => m.RequestId == request.Id)));
                Assert.Equal(Meet(ofRequest, own), await SeenAsync(
                    viewers, (db, viewer) => db.Attachments.VisibleTo(viewer, Today).AnyAsync(a => a.Message.RequestId == request.Id)));
            }
        }
    }

    [Fact]
    public async Task VisibleTo_OfAttachmentsForEveryCase_IsAsTheTableSays()
    {
        var (request, viewers) = await SomethingAsync();

        foreach (var (shown, expected) in Cases())
        {
            await SetAsync(db => db.Attachments.Where(a => a.Message.RequestId == request.Id), shown);
            Assert.Equal(expected, await SeenAsync(
                viewers, (db, viewer) => db.Attachments.VisibleTo(viewer, Today).AnyAsync(a => a.Message.RequestId == request.Id)));
        }
    }

    // Every prominence, embargo and tombstone, and who sees it then.
    private static IEnumerable<(Visibility Shown, string SeenBy)> Cases() =>
        from prominence in Enum.GetValues<Prominence>()
        from embargo in Embargoes
        from erased in new[] { false, true }
        let shown = new Visibility
        {
            Prominence = prominence,
            EmbargoUntil = embargo,
            TombstonedAt = erased ? ManualClock.Start.UtcDateTime : null,
        }
        select (shown, erased ? Nobody : Meet(Table[prominence], embargo > Today ? Embargoed : All));

    // Each prominence, an embargo and a tombstone by themselves.
    private static IEnumerable<(Visibility Shown, string SeenBy)> Few() => Cases().Where(c =>
        (c.Shown.EmbargoUntil is null && c.Shown.TombstonedAt is null)
        || (c.Shown.Prominence is Prominence.Normal
            && (c.Shown.EmbargoUntil > Today ^ (c.Shown.TombstonedAt is not null && c.Shown.EmbargoUntil is null))));

    private static string Meet(string one, string other) => string.Concat(one.Zip(other, (a, b) => a == 'x' && b == 'x' ? 'x' : '-'));

    private static string Marks(IEnumerable<Viewer> viewers, Func<Viewer, bool> sees) =>
        string.Concat(viewers.Select(v => sees(v) ? 'x' : '-'));

    private Task<string> SeenAsync(IReadOnlyList<Viewer> viewers, Func<HawlContext, Viewer, Task<bool>> sees) => store.ReadAsync(async db =>
    {
        var seen = new List<bool>();
        foreach (var viewer in viewers)
        {
            seen.Add(await sees(db, viewer));
        }

        return Marks(viewers, viewer => seen[viewers.ToList().IndexOf(viewer)]);
    });

    private Task<int> SetAsync<T>(Func<HawlContext, IQueryable<T>> which, Visibility shown)
        where T : class => store.Some.ChangeAsync(async db =>
    {
        var things = await which(db).ToListAsync();
        foreach (var thing in things)
        {
            var entry = db.Entry(thing).ComplexProperty("Visibility");
            entry.Property(nameof(Visibility.Prominence)).CurrentValue = shown.Prominence;
            entry.Property(nameof(Visibility.EmbargoUntil)).CurrentValue = shown.EmbargoUntil;
            entry.Property(nameof(Visibility.TombstonedAt)).CurrentValue = shown.TombstonedAt;
        }

        Assert.NotEmpty(things);
        return things.Count;
    });

    // A batch of one request with its letter, and a reply with a file.
    private async Task<(Request Request, IReadOnlyList<Viewer> Viewers)> SomethingAsync()
    {
        var some = await SomeBatch.CreateAsync(store, 1);
        var prepared = await some.PrepareAsync();
        await some.SendAsync(prepared);
        var request = await store.ReadAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.BatchId == prepared.Batch.Id));
        await store.DoAsync((TakeInMail take) => take.ExecuteAsync(
            request.MailFor(store.Settings), SomeMail.WithFiles("With a file.", ("a.txt", "text/plain", "a")), default));
        var (other, moderator, admin) = (request.UserId + 1000, request.UserId + 2000, request.UserId + 3000);
        return (request, [Viewer.Anonymous, Viewer.User(other), Viewer.User(request.UserId), new Viewer(moderator, true, false),
            new Viewer(admin, false, true)]);
    }
}
