using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Moderation;
using Hawl.Core.Notifications;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Requests;

// What has requests counted again, and which mail waits for it. A letter of Monday 2 March 2026 is to be answered by Tuesday 31 March.
public sealed class RecountOrderTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    [Fact]
    public async Task AnAuthoritysTags_WhenThoseThatDecideChange_CountItsOpenRequestsAgain()
    {
        var authority = await store.Some.AuthorityAsync();
        await store.Some.ChangeAsync(async db =>
        {
            db.AuthorityClosures.Add(new AuthorityClosure { AuthorityId = authority.Id, From = new(2026, 3, 16), To = new(2026, 3, 20) });
            await db.SaveChangesAsync();
            return authority;
        });
        var request = await SentAsync(authority);

        await ImportAsync(authority, "large");
        Assert.Empty(await store.ReadAsync(db => db.Recounts.ToListAsync()));
        await ImportAsync(authority, "School");

        Assert.Equal(new DateOnly(2026, 4, 8), await DueAsync(request));
        await EditTagsAsync(authority, "large");

        Assert.Equal(new DateOnly(2026, 4, 8), await DueAsync(request));
        Assert.Equal(
            [(RecountReason.AuthorityChanged, 1, 0), (RecountReason.AuthorityChanged, 0, 1)],
            await store.ReadAsync(db => db.Recounts.OrderBy(r => r.Id)
                .Select(r => new ValueTuple<RecountReason, int, int>(r.Reason, r.Moved, r.Kept)).ToListAsync()));
    }

    [Fact]
    public async Task ANotice_WhileOnlyAnotherAuthoritysDatesAreCounted_Leaves()
    {
        var (request, other) = (await SentAsync(), await store.Some.AuthorityAsync());
        await OrderAsync(new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), other.Id);
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

        await TellAsync();

        Assert.NotEqual(NoticeState.Queued, await StateAsync(request));
    }

    [Fact]
    public async Task ANotice_BesideARecountThatNeverEnds_WaitsForADay()
    {
        var request = await SentAsync();
        await OrderAsync(new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), null);
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

        await TellAsync();
        Assert.Equal(0, await NoticesAsync(request));
        store.Clock.Advance(TimeSpan.FromDays(1));
        await TellAsync();

        Assert.NotEqual(NoticeState.Queued, await StateAsync(request));
    }

    public Task DisposeAsync() => store.DisposeAsync();

    private async Task<Request> SentAsync(Authority? to = null)
    {
        var request = await store.Some.RequestAsync(to: to);
        await store.Some.JobsAsync();
        return request;
    }

    private async Task ImportAsync(Authority authority, string tag)
    {
        var row = new AuthorityRow
        {
            Line = 1,
            Name = authority.Name,
            Tags = [new AuthorityTag { Name = tag }],
            Texts = new Dictionary<string, AuthorityRow.Text> { ["en"] = new(authority.Name, null, null, null, null) },
        };
        await store.DoAsync<ImportAuthorities>(i => i.ExecuteAsync(new AuthorityFile([row], []), [], "tests", false, default));
        await store.Some.JobsAsync();
        await RunAsync();
    }

    private async Task EditTagsAsync(Authority authority, string tags)
    {
        var by = await store.Some.UserAsync(UserRole.Moderator);
        var entry = await store.ReadAsync(
            db => db.Authorities.Include(a => a.Translations).Include(a => a.Tags).SingleAsync(a => a.Id == authority.Id));
        var text = AuthorityText.Of(entry) with { Tags = tags };
        await store.DoAsync<EditAuthority>(
            e => e.ExecuteAsync(AdminDeed.ChangeAuthority, authority.Id, entry.Version, text, by.Id, null, default));
        await RunAsync();
    }

    // One that no job takes up.
    private Task<Recount> OrderAsync(DateTime at, long? authorityId) => store.Some.ChangeAsync(async db =>
    {
        var recount = new Recount
        {
            Reason = RecountReason.AuthorityChanged,
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            AuthorityId = authorityId,
            OrderedAt = at,
        };
        db.Recounts.Add(recount);
        await db.SaveChangesAsync();
        return recount;
    });

    private async Task TellAsync()
    {
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        store.Clock.Advance(TimeSpan.FromMinutes(3));
        await store.Some.JobsAsync();
    }

    private async Task RunAsync()
    {
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        await store.Some.JobsAsync();
    }

    private Task<DateOnly?> DueAsync(Request request) =>
        store.ReadAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.DueOn).SingleAsync());

    private Task<int> NoticesAsync(Request request) => store.ReadAsync(
        db => db.Notices.CountAsync(n => n.RequestId == request.Id && n.Kind == NoticeKind.Overdue));

    private Task<NoticeState> StateAsync(Request request) => store.ReadAsync(
        db => db.Notices.Where(n => n.RequestId == request.Id && n.Kind == NoticeKind.Overdue).Select(n => n.State).SingleAsync());
}
