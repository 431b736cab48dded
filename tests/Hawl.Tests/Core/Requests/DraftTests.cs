using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Requests;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Requests;

public sealed class DraftTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Letter = "Dear Ashcombe Council,\n\nHow many gritters are there?\n\nYours faithfully,";

    [Fact]
    public async Task SaveDraft_OfAStranger_KeepsTheTokensHashAlone()
    {
        var token = await SaveAsync(null);

        var kept = await FindAsync(token, null);
        Assert.NotEqual(token, kept?.Key);
        Assert.Equal(Letter, kept?.Letter);
        Assert.Null(await FindAsync(kept?.Key ?? "", null));
    }

    [Fact]
    public async Task SaveDraft_OfAPerson_IsSignedAndFoundByThatPersonAlone()
    {
        var (me, other) = (await store.Some.UserAsync(name: "Robin Vale"), await store.Some.UserAsync());

        var token = await SaveAsync(me);

        Assert.Equal(Letter + "\n\nRobin Vale", (await FindAsync(token, me))?.Letter);
        Assert.Null(await FindAsync(token, other));
        Assert.Null(await FindAsync(token, null));
    }

    [Fact]
    public async Task SaveDraft_OfTheSameFormPostedTwice_MakesOneDraft()
    {
        var (me, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());

        Assert.Equal(await SaveAsync(me, authority), await SaveAsync(me, authority));
    }

    [Fact]
    public async Task SaveDraft_WithAToken_ChangesTheLetterAndItsVersion()
    {
        var (me, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());
        var token = await SaveAsync(me, authority);

        await store.DoAsync((SaveDraft save) =>
            save.ExecuteAsync(Written(authority) with { Title = "Other roads" }, token, me.Id, default));

        var changed = await FindAsync(token, me);
        Assert.Equal(("Other roads", 2L), (changed?.Title, changed?.Version));
    }

    [Fact]
    public async Task AdoptDraft_OfAStranger_MakesItThePersonsAndSignsIt()
    {
        var (me, other) = (await store.Some.UserAsync(name: "Robin Vale"), await store.Some.UserAsync());
        var token = await SaveAsync(null);

        await store.DoAsync((AdoptDraft adopt) => adopt.ExecuteAsync(token, me.Id, default));
        await store.DoAsync((AdoptDraft adopt) => adopt.ExecuteAsync(token, other.Id, default));

        Assert.Equal(Letter + "\n\nRobin Vale", (await FindAsync(token, me))?.Letter);
        Assert.Null(await FindAsync(token, other));
        Assert.Null(await FindAsync(token, null));
    }

    [Theory]
    [InlineData(false, 29, 31)]
    [InlineData(true, 364, 367)]
    public async Task ExpireDraft_WhenNobodyTouchedIt_ForgetsItInItsTime(bool isSomebodys, int kept, int gone)
    {
        var me = isSomebodys ? await store.Some.UserAsync() : null;
        var (token, start) = (await SaveAsync(me), store.Clock.GetUtcNow());

        store.Clock.Set(start.AddDays(kept));
        await store.Some.JobsAsync();
        var then = await FindAsync(token, me);
        store.Clock.Set(start.AddDays(gone));
        await store.Some.JobsAsync();

        Assert.NotNull(then);
        Assert.Null(await FindAsync(token, me));
        store.Clock.Set(start);
    }

    [Fact]
    public async Task ExpireDraft_OfADraftThatWasAdopted_KeepsItForAYear()
    {
        var (me, start) = (await store.Some.UserAsync(), store.Clock.GetUtcNow());
        var token = await SaveAsync(null);
        await store.DoAsync((AdoptDraft adopt) => adopt.ExecuteAsync(token, me.Id, default));

        store.Clock.Set(start.AddDays(31));
        await store.Some.JobsAsync();
        Assert.NotNull(await FindAsync(token, me));

        store.Clock.Set(start.AddDays(367));
        await store.Some.JobsAsync();
        Assert.Null(await FindAsync(token, me));
        store.Clock.Set(start);
    }

    [Fact]
    public async Task DeleteDraft_OfSomebodyElse_IsRefused()
    {
        var (me, other) = (await store.Some.UserAsync(), await store.Some.UserAsync());
        var token = await SaveAsync(me);

        var refused = await Assert.ThrowsAsync<RuleException>(() =>
            store.DoAsync((DeleteDraft delete) => delete.ExecuteAsync(token, other.Id, default)));
        Assert.Equal("draft-unknown", refused.Rule);

        await store.DoAsync((DeleteDraft delete) => delete.ExecuteAsync(token, me.Id, default));
        Assert.Null(await FindAsync(token, me));
    }

    [Fact]
    public async Task SaveDraft_WithTagsOfALink_KeepsThoseThatAreTags()
    {
        var (me, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());

        var token = await store.DoAsync((SaveDraft save) => save.ExecuteAsync(
            Written(authority) with { Tags = "roads winter:2026, roads <b> " + new string('x', 300) }, null, me.Id, default));

        Assert.Equal("roads winter:2026", (await FindAsync(token, me))?.Tags);
    }

    private static WrittenDraft Written(Authority authority) =>
        new() { AuthorityId = authority.Id, Title = "Gritters", Letter = Letter, Language = "en" };

    private async Task<string> SaveAsync(User? by, Authority? to = null)
    {
        var authority = to ?? await store.Some.AuthorityAsync();
        return await store.DoAsync((SaveDraft save) => save.ExecuteAsync(Written(authority), null, by?.Id, default));
    }

    private Task<Draft?> FindAsync(string token, User? by) =>
        store.DoAsync((DraftQuery drafts) => drafts.FindAsync(token, by?.Id, default));
}
