using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Requests;

public sealed class MakeRequestTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private User? user;

    public async Task InitializeAsync()
    {
        user = await store.Some.UserAsync(name: "Robin Vale");
        await store.ReadAsync(db => db.Jobs.ExecuteDeleteAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ExecuteAsync_WithALetter_MakesTheRequestItsLetterItsEventItsNameAndItsJob()
    {
        var authority = await ImportAsync("#name,request_email\nWhole Council,foi@whole.example\n");

        var id = (await MakeAsync(authority, title: "  Grit \n and  gritters ", letter: "Dear Whole Council,\r\n\r\nHow much grit?\r\n"))
            .Id;

        var made = await store.ReadAsync(db =>
            db.Requests.Include(r => r.Events).Include(r => r.OutgoingMessages).AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equal(("Grit and gritters", "en", RequestProgress.AwaitingResponse), (made.Title, made.Language, made.Progress));
        Assert.Equal((RequestOutcome.None, false, false, null),
            (made.Outcome, made.NeedsClassification, made.DeliveryProblem, made.SentOn));
        var happened = Assert.Single(made.Events);
        Assert.Equal((1, RequestEventType.RequestMade, ActorKind.Requester, user?.Id),
            (happened.Number, happened.Type, happened.ActorKind, happened.ActorId));
        Assert.Equal((1, 1), (made.EventCount, made.Version));
        var letter = Assert.Single(made.OutgoingMessages);
        Assert.Equal((LetterState.Queued, LetterKind.InitialRequest), (letter.State, letter.Kind));
        Assert.Equal("Freedom of Information request - Grit and gritters", letter.Subject);
        Assert.Equal("Dear Whole Council,\n\nHow much grit?", letter.Body);
        Assert.Equal(("Robin Vale", "FOI requests at Whole Council", "foi@whole.example"),
            (letter.FromName, letter.ToName, letter.ToAddress));
        Assert.EndsWith("@requests.example", letter.MessageId, StringComparison.Ordinal);
        Assert.Equal(id, await store.ReadAsync(db =>
            db.RequestSlugs.Where(s => s.Slug == made.Slug).Select(s => s.RequestId).SingleAsync()));
        var job = await store.ReadAsync(db => db.Jobs.SingleAsync());
        Assert.Equal((SendLetter.JobKind, letter.Id), (job.Kind, job.SubjectId));
        Assert.Equal(letter.Id, happened.OutgoingMessageId);
    }

    [Fact]
    public async Task ExecuteAsync_WithARequest_StoresTheCheckOfItsReplyAddress()
    {
        var made = await MakeAsync(await AnyAuthorityAsync());

        var secret = await store.DoAsync((Database database) => database.SecretAsync(default));
        Assert.Equal(
            ReplyAddress.HashFor(made.Id, secret),
            await store.ReadAsync(db => db.Requests.Where(r => r.Id == made.Id).Select(r => r.ReplyHash).SingleAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_InATransactionThatIsRolledBack_LeavesNothing()
    {
        var authority = await AnyAuthorityAsync();
        var before = await CountsAsync();

        await using (var scope = store.Services.CreateAsyncScope())
        {
            await using var transaction = await scope.ServiceProvider.GetRequiredService<HawlContext>().Database.BeginTransactionAsync();
            await MakeInAsync(scope.ServiceProvider, authority, Usual);
        }

        Assert.Equal(before, await CountsAsync());
    }

    [Theory]
    [InlineData("#name\nA\n", "A cannot be asked: no e-mail address is known for it.")]
    [InlineData("#name,request_email,tag_string\nB,foi@b.example,defunct\n", "B cannot be asked: it no longer exists.")]
    [InlineData("#name,request_email,tag_string\nC,foi@c.example,council not_apply\n", "C cannot be asked: the law does not apply to it.")]
    public async Task ExecuteAsync_WithAnAuthorityThatCannotBeAsked_SaysWhy(string csv, string why)
    {
        var refused = await AssertRefusedAsync("authority-cannot-be-asked", await ImportAsync(csv), asked => asked);

        Assert.Equal(why, refused.Message);
    }

    [Fact]
    public async Task ExecuteAsync_WithWhatIsNoLetterTitleLawOrLanguage_RefusesAndLeavesNothing()
    {
        var authority = await AnyAuthorityAsync();

        await AssertRefusedAsync("request-letter", authority, asked => asked with { Letter = " \n " });
        await AssertRefusedAsync("request-letter", authority, asked => asked with { Letter = new string('x', 100_001) });
        await AssertRefusedAsync("request-title", authority, asked => asked with { Title = "A" });
        await AssertRefusedAsync("request-title", authority, asked => asked with { Title = "2024-25" });
        await AssertRefusedAsync("request-title", authority, asked => asked with { Title = new string('x', 201) });
        await AssertRefusedAsync("regime-unknown", authority, asked => asked with { RegimeId = "magna-carta" });
        await AssertRefusedAsync("letter-language", authority, asked => asked with { Language = "xx" });
    }

    [Theory]
    [InlineData("", null, "uk-foia")]
    [InlineData("council foisa", null, "scot-foisa")]
    [InlineData("", "scot-foisa", "scot-foisa")]
    [InlineData("foisa", "uk-foia", "uk-foia")]
    public async Task ExecuteAsync_UnderALaw_TakesTheOneNamedThenTheAuthoritysThenTheSites(string tags, string? named, string regime)
    {
        var authority = await ImportAsync($"#name,request_email,tag_string\nLaw Council {tags} {named},foi@law.example,{tags}\n");

        var made = await MakeAsync(authority, regime: named);

        Assert.Equal((regime, AskedLaw.Named(regime).Version), (made.RegimeId, made.RegimeVersion));
    }

    [Fact]
    public async Task ExecuteAsync_WithAWelshLetter_UsesTheWelshNameAddressAndWords()
    {
        var authority = await ImportAsync(
            "#name,request_email,name.cy,request_email.cy\nWelsh Council,foi@welsh.example,Cyngor Cymraeg,rhg@welsh.example\n");

        var welsh = await LetterAsync(await MakeAsync(authority, language: "cy"));
        var english = await LetterAsync(await MakeAsync(authority));

        Assert.Equal(
            ("cy", "Cais Rhyddid Gwybodaeth - Bridges", "Ceisiadau Rhyddid Gwybodaeth, Cyngor Cymraeg", "rhg@welsh.example"),
            (welsh.Language, welsh.Subject, welsh.ToName, welsh.ToAddress));
        Assert.Equal(("FOI requests at Welsh Council", "foi@welsh.example"), (english.ToName, english.ToAddress));
    }

    [Fact]
    public async Task ExecuteAsync_WithAWelshLetterToAnAuthorityWithoutWelsh_UsesWhatThereIs()
    {
        var letter = await LetterAsync(await MakeAsync(await ImportAsync("#name,request_email\nPlain Council,foi@plain.example\n"),
            language: "cy"));

        Assert.Equal(("Ceisiadau Rhyddid Gwybodaeth, Plain Council", "foi@plain.example"), (letter.ToName, letter.ToAddress));
    }

    [Fact]
    public async Task ExecuteAsync_AtHalfPastElevenInSummer_CountsForTheNextDayWhereTheLawIs()
    {
        store.Clock.Set(new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero));

        var made = await MakeAsync(await AnyAuthorityAsync());

        store.Clock.Set(ManualClock.Start);
        var happened = Assert.Single(made.Events);
        Assert.Equal((new DateTime(2026, 7, 1, 23, 30, 0), new DateOnly(2026, 7, 2)), (happened.At, happened.On));
    }

    private static NewRequest Usual(NewRequest asked) => asked;

    private Task<Authority> AnyAuthorityAsync() => store.Some.AuthorityAsync();

    private async Task<Authority> ImportAsync(string csv)
    {
        var result = await store.ImportAsync(csv);
        return await store.ReadAsync(db => db.Authorities.SingleAsync(a => a.Name == result.Added.Single()));
    }

    private Task<Request> MakeAsync(
        Authority authority, string title = "Bridges", string letter = "How many bridges?", string language = "en",
            string? regime = null) =>
        MakeAsync(authority, asked => asked with { Title = title, Letter = letter, Language = language, RegimeId = regime });

    private async Task<Request> MakeAsync(Authority authority, Func<NewRequest, NewRequest> change)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await MakeInAsync(scope.ServiceProvider, authority, change);
    }

    private async Task<Request> MakeInAsync(IServiceProvider services, Authority authority, Func<NewRequest, NewRequest> change)
    {
        var db = services.GetRequiredService<HawlContext>();
        var by = await db.Users.SingleAsync(u => u.Id == (user == null ? 0 : user.Id));
        var asked = new NewRequest
        {
            User = by,
            Authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).SingleAsync(a => a.Id == authority.Id),
            Title = "Bridges",
            Letter = "How many bridges?",
            Language = "en",
            By = Actor.Requester(by.Id),
        };
        return await services.GetRequiredService<MakeRequest>().ExecuteAsync(change(asked), default);
    }

    private Task<OutgoingMessage> LetterAsync(Request request) =>
        store.ReadAsync(db => db.OutgoingMessages.SingleAsync(m => m.RequestId == request.Id));

    private async Task<RuleException> AssertRefusedAsync(string rule, Authority authority, Func<NewRequest, NewRequest> change)
    {
        var before = await CountsAsync();
        var refused = await Assert.ThrowsAsync<RuleException>(() => MakeAsync(authority, change));
        Assert.Equal(rule, refused.Rule);
        Assert.Equal(before, await CountsAsync());
        return refused;
    }

    private Task<(int, int, int, int, int)> CountsAsync() => store.ReadAsync(async db => (
        await db.Requests.CountAsync(), await db.OutgoingMessages.CountAsync(), await db.RequestEvents.CountAsync(),
        await db.RequestSlugs.CountAsync(), await db.Jobs.CountAsync()));
}
