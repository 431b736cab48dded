using System.Text;
using Hawl.Core;
using Hawl.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Authorities;

public sealed class ImportAuthoritiesTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithNewNames_MakesPagesInEachLanguageAndAHistory()
    {
        var result = await store.ImportAsync(
            "#name,short_name,request_email,name.cy,tag_string\nÖrley Council,,foi@orley.example,Ŵyl y Môr,council charity:12\n",
            tags: "imported");

        Assert.Equal(["Örley Council"], result.Added);
        Assert.Equal((0, 0), (result.Changed.Count, result.Unchanged));
        var authority = await OneAsync("Örley Council");
        Assert.Equal("orley-council", authority.Slug);
        Assert.Equal(
            [("cy", "Ŵyl y Môr", "wyl-y-mor", "W"), ("en", "Örley Council", "orley-council", "O")],
            authority.Translations.OrderBy(t => t.Language, StringComparer.Ordinal)
                .Select(t => (t.Language, t.Name, t.Slug, t.FirstLetter)));
        Assert.Equal(["charity:12", "council", "imported"], Tags(authority));
        Assert.Equal(["orley-council", "wyl-y-mor"], await SlugsAsync(authority));
        Assert.Equal([("the operator", "imported")], await HistoryAsync(authority));
    }

    [Fact]
    public async Task ExecuteAsync_ForADryRun_SaysWhatItWouldDoAndChangesNothing()
    {
        var before = await CountsAsync();

        var result = await store.ImportAsync("#name,request_email\nDry Council,foi@dry.example\n", dryRun: true);

        Assert.Equal(["Dry Council"], result.Added);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task ExecuteAsync_WithOneBadRow_NamesItAndChangesNothing()
    {
        var before = await CountsAsync();

        var refusal = await store.RefusalAsync("#name,request_email\nFine Council,foi@fine.example\nBad Council,nowhere\n,x\n");

        Assert.Equal("line 3: 'nowhere' is not an e-mail address\nline 4: the name is empty\nline 4: 'x' is not an e-mail address",
            refusal);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task ExecuteAsync_WithWhatIsThereAlready_ChangesNothing()
    {
        const string File = "#name,request_email,tag_string,name.cy\nSame Council,foi@same.example,council,Cyngor Union\n";
        await store.ImportAsync(File);
        var before = await CountsAsync();

        var result = await store.ImportAsync(File);

        Assert.Equal((0, 0, 1), (result.Added.Count, result.Changed.Count, result.Unchanged));
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(1, (await OneAsync("Same Council")).Version);
    }

    [Fact]
    public async Task ExecuteAsync_WithNewsOfAnAuthority_ChangesItAndKeepsSlugsTagsAndHistory()
    {
        await store.ImportAsync("#name,short_name,request_email,tag_string\nNews Council,NC,old@news.example,council charity:1\n");
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        var result = await store.ImportAsync(
            "#name,short_name,request_email,tag_string,name.cy\nNews Council,NwC,new@news.example,charity:2,Cyngor Newydd\n");

        Assert.Equal(["News Council"], result.Changed);
        var authority = await OneAsync("News Council");
        Assert.Equal(("nc", 2), (authority.Slug, authority.Version));
        Assert.Equal(("new@news.example", "NwC"), (Text(authority, "en").RequestEmail, Text(authority, "en").ShortName));
        Assert.Equal("cyngor-newydd", Text(authority, "cy").Slug);
        Assert.Equal(["charity:1", "charity:2", "council"], Tags(authority));
        Assert.Equal([("the operator", "imported"), ("the operator", "imported again")], await HistoryAsync(authority));
        Assert.Contains("old@news.example", await store.ReadAsync(db => db.AuthorityChanges
            .Where(c => c.AuthorityId == authority.Id).OrderBy(c => c.At).Select(c => c.Snapshot).FirstAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_WithAFileThatSaysLess_KeepsWhatItDoesNotSay()
    {
        await store.ImportAsync(
            "#name,short_name,request_email,home_page,name.cy,tag_string\n"
            + "Less Council,LC,foi@less.example,https://less.example,Cyngor Llai,council\n");

        await store.ImportAsync("#name,request_email.cy\nLess Council,rhg@less.example\n");

        var authority = await OneAsync("Less Council");
        Assert.Equal("https://less.example", authority.HomePage);
        Assert.Equal(["council"], Tags(authority));
        Assert.Equal(("foi@less.example", "LC"), (Text(authority, "en").RequestEmail, Text(authority, "en").ShortName));
        Assert.Equal(("Cyngor Llai", "rhg@less.example"), (Text(authority, "cy").Name, Text(authority, "cy").RequestEmail));
    }

    [Fact]
    public async Task ExecuteAsync_WithAnAddressOfALanguageAlone_CallsItByItsOneName()
    {
        await store.ImportAsync("#name,request_email.cy\nOne Name Council,rhg@onename.example\n");

        var welsh = Text(await OneAsync("One Name Council"), "cy");

        Assert.Equal(("One Name Council", "one-name-council"), (welsh.Name, welsh.Slug));
    }

    [Fact]
    public async Task ExecuteAsync_WithNamesThatFoldAlike_GivesEachASlugOfItsOwn()
    {
        await store.ImportAsync("#name\nTŷ Coed Council\nTy Coed Council\nTy-Coed Council\n");

        Assert.Equal(
            ["ty-coed-council", "ty-coed-council-2", "ty-coed-council-3"],
            await store.ReadAsync(db =>
                db.Authorities.Where(a => a.Slug.StartsWith("ty-coed")).OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync()));
    }

    [Fact]
    public async Task FindNamedAuthorities_WithAFile_FindsThemOrNamesThoseThatAreUnknown()
    {
        await store.ImportAsync("#name,request_email\nKnown Council,foi@known.example\n");

        var found = await store.DoAsync((FindNamedAuthorities find) => find.ExecuteAsync(Stream("Known Council\n"), default));
        var refused = await Assert.ThrowsAsync<RuleException>(
            () => store.DoAsync((FindNamedAuthorities find) => find.ExecuteAsync(Stream("Known Council\nUnheard Council\n"), default)));

        Assert.Equal("foi@known.example", Text(Assert.Single(found), "en").RequestEmail);
        Assert.EndsWith("line 2: Unheard Council", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindTaggedAuthorities_WithATagOrItsValue_FindsThoseThatHaveIt()
    {
        await store.ImportAsync("#name,tag_string\nTagged A,zoo:large\nTagged B,zoo:small\nTagged C,zoos\n");

        Assert.Equal(["Tagged A", "Tagged B"], await TaggedAsync("zoo"));
        Assert.Equal(["Tagged B"], await TaggedAsync("zoo:small"));
        Assert.Empty(await TaggedAsync("zoo:tiny"));
    }

    private static MemoryStream Stream(string csv) => new(Encoding.UTF8.GetBytes(csv));

    private static AuthorityTranslation Text(Authority authority, string language) =>
        authority.Translations.Single(t => t.Language == language);

    private static IEnumerable<string> Tags(Authority authority) => authority.Tags.Select(t => t.ToString()).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> TaggedAsync(string tag) =>
        (await store.DoAsync((FindTaggedAuthorities find) => find.ExecuteAsync(tag, default))).Select(a => a.Name)
            .Order(StringComparer.Ordinal);

    private Task<Authority> OneAsync(string name) => store.ReadAsync(
        db => db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsNoTracking().SingleAsync(a => a.Name == name));

    private Task<List<string>> SlugsAsync(Authority authority) => store.ReadAsync(
        db => db.AuthoritySlugs.Where(s => s.AuthorityId == authority.Id).Select(s => s.Slug).OrderBy(s => s).ToListAsync());

    private async Task<IEnumerable<(string By, string Comment)>> HistoryAsync(Authority authority) => (await store.ReadAsync(
        db => db.AuthorityChanges.Where(c => c.AuthorityId == authority.Id).OrderBy(c => c.At).ToListAsync()))
            .Select(c => (c.By, c.Comment));

    private Task<(int, int, int, int, int)> CountsAsync() => store.ReadAsync(async db => (
        await db.Authorities.CountAsync(), await db.AuthorityTranslations.CountAsync(), await db.AuthorityTags.CountAsync(),
        await db.AuthoritySlugs.CountAsync(), await db.AuthorityChanges.CountAsync()));
}
