using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Data;

public sealed class SlugsTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData("Grit and gritters", "grit-and-gritters")]
    [InlineData("  -- Hello,   world!! --  ", "hello-world")]
    [InlineData("Café à la crème", "cafe-a-la-creme")]
    [InlineData("Cyngor Tŷ Ddewi: y môr a'r Ŵyl", "cyngor-ty-ddewi-y-mor-ar-wyl")]
    [InlineData("Straße, Ærø, Łódź, Þing", "strasse-aero-lodz-thing")]
    [InlineData("The council’s O'Neil file", "the-councils-oneil-file")]
    [InlineData("Spending 2024/25", "spending-2024-25")]
    [InlineData("２０２４ ﬁles", "2024-files")]
    public void Of_WithText_IsPlainAscii(string text, string slug) => Assert.Equal(slug, Slugs.Of(text, "request"));

    [Theory]
    [InlineData("2024", "request-2024")]
    [InlineData("20-24", "20-24")]
    [InlineData("New", "request-new")]
    [InlineData("search", "request-search")]
    [InlineData("Newer", "newer")]
    [InlineData("", "request")]
    [InlineData("???", "request")]
    [InlineData("日本語", "request")]
    public void Of_WithWhatAnAddressCannotBe_SaysWhatItIs(string text, string slug) => Assert.Equal(slug, Slugs.Of(text, "request"));

    [Fact]
    public void Of_WithLongText_HasSixtyCharactersAtMostAndEndsWithAWord()
    {
        Assert.Equal("how-many-miles-of-road-were-gritted-in-each-of-the-last-five", Slugs.Of(
            "How many miles of road were gritted in each of the last five winters in the county", "request"));
        Assert.Equal("the-reports-that-were-made-about-the", Slugs.Of(
            "The reports that were made about the " + new string('x', 60), "request"));
        Assert.Equal(new string('x', 60), Slugs.Of(new string('x', 200), "request"));
        Assert.Equal(60, Slugs.Of(new string('7', 200), "request").Length);
    }

    [Fact]
    public async Task FreeAsync_WithATitleThatIsTaken_TakesTheNextNumberOfTheCounter()
    {
        var slugs = new List<string>();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            slugs.Add((await store.Some.RequestAsync(title: "Bridges!")).Slug);
        }

        Assert.Equal(["bridges", "bridges-2", "bridges-3", "bridges-4"], slugs);
        Assert.Equal(5, await store.ReadAsync(db =>
            db.SlugCounters.Where(c => c.Stem == "request:bridges").Select(c => c.Next).SingleAsync()));
    }

    [Fact]
    public async Task FreeAsync_WithANumberThatATitleHasTaken_PassesOver()
    {
        await store.Some.RequestAsync(title: "Tunnels 2");

        Assert.Equal("tunnels", (await store.Some.RequestAsync(title: "Tunnels")).Slug);
        Assert.Equal("tunnels-3", (await store.Some.RequestAsync(title: "Tunnels")).Slug);
    }

    [Fact]
    public async Task FreeAsync_WithANameThatWasGivenUp_GivesAnother()
    {
        var request = await store.Some.RequestAsync(title: "Ferries");
        await store.Some.ChangeAsync(async db =>
        {
            (await db.Requests.SingleAsync(r => r.Id == request.Id)).Slug = "ships";
            db.RequestSlugs.Add(new RequestSlug { Slug = "ships", RequestId = request.Id });
            return true;
        });

        Assert.Equal("ferries-2", (await store.Some.RequestAsync(title: "Ferries")).Slug);
    }

    [Fact]
    public async Task FreeAsync_ForTwoKinds_CountsEachByItself()
    {
        Assert.Equal("marigold-lane", (await store.Some.RequestAsync(title: "Marigold Lane")).Slug);
        Assert.Equal("marigold-lane", (await store.Some.UserAsync(name: "Marigold Lane")).Slug);
    }

    [Fact]
    public async Task FreeAsync_ByManyAtOnce_GivesEachANameOfItsOwn()
    {
        var (user, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
            () => store.Some.RequestAsync(user, authority, "Swimming pools"))));

        Assert.Equal(6, made.Select(r => r.Slug).Distinct().Count());
        Assert.All(made, r => Assert.Matches("^swimming-pools(-[0-9]+)?$", r.Slug));
    }

    [Fact]
    public async Task FreeAsync_ByPeopleOfOneNameAtOnce_GivesEachANameOfItsOwn()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => store.DoAsync(
            (AddUser add) => add.ExecuteAsync($"kim{n}@people.example", "Kim Heron", UserRole.Member, false, default)))));

        Assert.Equal(6, made.Select(u => u.Slug).Distinct().Count());
    }
}
