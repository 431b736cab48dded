using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Accounts;

public sealed class AddUserTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithAPerson_KeepsThemAsTheyWillSign()
    {
        var user = await AddAsync(" Robin.Vale@People.Example ", "  Robin\t Vale\n", UserRole.Moderator);

        var kept = await store.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id));
        Assert.Equal(("robin.vale@people.example", "Robin Vale", "robin-vale"), (kept.Email, kept.Name, kept.Slug));
        Assert.Equal(("en", UserRole.Moderator, false), (kept.Language, kept.Role, kept.MaySendBatches));
        Assert.Equal(user.Id, await store.ReadAsync(db =>
            db.UserSlugs.Where(s => s.Slug == "robin-vale").Select(s => s.UserId).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("robin")]
    [InlineData("robin@")]
    [InlineData("@people.example")]
    [InlineData("Robin <robin@people.example>")]
    [InlineData("a@people.example, b@people.example")]
    [InlineData("two words@people.example")]
    public Task ExecuteAsync_WithWhatIsNoAddress_Refuses(string email) => AssertRefusedAsync("user-email", email, "Robin Vale");

    [Fact]
    public Task ExecuteAsync_WithAnAddressThatNoColumnHolds_Refuses() =>
        AssertRefusedAsync("user-email", new string('a', 320) + "@people.example", "Robin Vale");

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("robin@people.example")]
    [InlineData("Robin\0Vale")]
    public Task ExecuteAsync_WithANameThatSignsNoLetter_Refuses(string name) =>
        AssertRefusedAsync("user-name", "someone@people.example", name);

    [Fact]
    public Task ExecuteAsync_WithANameOf201Characters_Refuses() =>
        AssertRefusedAsync("user-name", "someone@people.example", new string('n', 201));

    [Fact]
    public async Task ExecuteAsync_WithAnAddressThatIsThereAlready_RefusesAndSaysSo()
    {
        await AddAsync("twice@people.example", "Kim Heron");

        await AssertRefusedAsync("user-exists", "TWICE@people.example", "Someone Else");
    }

    [Fact]
    public async Task ExecuteAsync_WithOneAddressByTwoAtOnce_AddsOnePersonAndRefusesTheOther()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(
            () => Record.ExceptionAsync(() => AddAsync("both@people.example", "Lee Finch")))));

        Assert.Single(results, r => r is null);
        Assert.Equal("user-exists", Assert.IsType<RuleException>(Assert.Single(results, r => r is not null)).Rule);
        Assert.Equal(1, await store.ReadAsync(db => db.Users.CountAsync(u => u.Email == "both@people.example")));
    }

    [Fact]
    public async Task AllowBatches_WithAPerson_AllowsThemAndNobodyElse()
    {
        var (one, other) = (await AddAsync("one@people.example", "One"), await AddAsync("other@people.example", "Other"));

        await store.DoAsync((AllowBatches allow) => allow.ExecuteAsync(" One@people.example", default));

        Assert.Equal([one.Id], await store.ReadAsync(db => db.Users.Where(u => u.MaySendBatches).Select(u => u.Id).ToListAsync()));
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public async Task AllowBatches_WithAStranger_SaysThatThereIsNone()
    {
        var refused = await Assert.ThrowsAsync<RuleException>(
            () => store.DoAsync((AllowBatches allow) => allow.ExecuteAsync("nobody@people.example", default)));

        Assert.Equal(("user-unknown", "There is no user with the address nobody@people.example."), (refused.Rule, refused.Message));
    }

    private Task<User> AddAsync(string email, string name, UserRole role = UserRole.Member) =>
        store.DoAsync((AddUser add) => add.ExecuteAsync(email, name, role, false, default));

    private async Task AssertRefusedAsync(string rule, string email, string name)
    {
        var before = await CountAsync();

        var refused = await Assert.ThrowsAsync<RuleException>(() => AddAsync(email, name));

        Assert.Equal(rule, refused.Rule);
        Assert.Equal(before, await CountAsync());
    }

    private Task<(int Users, int Slugs)> CountAsync() =>
        store.ReadAsync(async db => (await db.Users.CountAsync(), await db.UserSlugs.CountAsync()));
}
