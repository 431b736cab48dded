using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Notifications;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Notifications;

// What is told of single requests, to whom, and that it is told once.
public sealed class TellingTests : IAsyncLifetime
{
    private TestStore store = new();
    private ScriptedTransport server = new();
    private User? known;

    public async Task InitializeAsync()
    {
        (store, server) = await Reader.StartAsync();
        known = await store.Some.UserAsync(name: "Siân Ŵyn");
    }

    private User Person => known ?? throw new InvalidOperationException("Nobody is there yet.");

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task AReply_IsToldWithItsFirstLinesAndItsFilesAndALink()
    {
        var request = await store.Some.RequestAsync(Person, title: "Grit & gritters");
        var reply = await store.Some.ReplyAsync(
            request, "We hold 40 tonnes.\n\nWrite to me@home.example.\n", ("routes.csv", "text/csv", "a,b\n"u8.ToArray()));
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(Person));
        Assert.EndsWith("wrote to you: Grit & gritters", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("> We hold 40 tonnes.\n> Write to [email address].", mail.Text(), StringComparison.Ordinal);
        Assert.Contains("With it came: routes.csv", mail.Unwrapped(), StringComparison.Ordinal);
        Assert.Contains($"https://hawl.example/request/{request.Slug}#incoming-{reply.Id}\n", mail.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("@home.example", mail.Html(), StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe=One-Click", mail.Headers.Value("List-Unsubscribe-Post"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReply_ToAPersonWhoReadsWelsh_IsToldInWelsh()
    {
        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == Person.Id)).Language = "cy");
        var authority = await store.Some.AuthorityAsync(welshName: "Cyngor Tŷ Gŵydd");
        await store.Some.ReplyAsync(await store.Some.RequestAsync(Person, authority));
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(Person));
        Assert.StartsWith("Neges i chi gan Cyngor Tŷ Gŵydd", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("https://hawl.example/cy/request/", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", "We have your letter.")]
    [InlineData("Subject: Automatic reply: Your request", "Thank you for your email, which we have received.")]
    public async Task AutomaticMail_IsNeverTold(string header, string text)
    {
        var request = await store.Some.RequestAsync(Person);
        await store.DoAsync<TakeInMail>(t => t.ExecuteAsync(request.MailFor(store.Settings), SomeMail.Bytes(text, header), default));
        await store.Some.JobsAsync();

        Assert.Empty(server.To(Person));
    }

    [Theory]
    [InlineData(Prominence.Hidden)]
    [InlineData(Prominence.RequesterOnly)]
    public async Task AReply_ToARequestThatIsHidden_IsToldOnlyToWhoMaySeeIt(Prominence prominence)
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.ShowAsync(request, prominence, "At the request of a third party.");
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();

        Assert.Equal(prominence is Prominence.Hidden ? 0 : 1, server.To(Person).Count);
        var notice = await NoticeAsync();
        Assert.Equal(prominence is Prominence.Hidden ? NoticeState.Dropped : NoticeState.Sent, notice.State);
    }

    [Fact]
    public async Task AReply_ToAnEmbargoedRequest_IsToldToWhoAsked()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.DoAsync<EmbargoRequest>(e => e.ExecuteAsync(request.Id, new DateOnly(2027, 1, 1), Actor.Operator, default));
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();

        Assert.Single(server.To(Person));
    }

    [Fact]
    public async Task AMessage_HiddenBeforeTheMailLeaves_IsNotTold()
    {
        var request = await store.Some.RequestAsync(Person);
        var reply = await store.Some.ReplyAsync(request);
        await store.Some.ChangeAsync(async db =>
            (await db.IncomingMessages.SingleAsync(m => m.Id == reply.Id)).Visibility.Prominence = Prominence.Hidden);
        await store.Some.JobsAsync();

        Assert.Empty(server.To(Person));
    }

    [Fact]
    public async Task AReply_ToSomebodyWhoWantsNone_IsNotTold()
    {
        await store.DoAsync<ChooseNotices>(c => c.ExecuteAsync(
            Person.Id, new NoticeChoices(new HashSet<NoticeKind> { NoticeKind.Overdue }, false), default));
        await store.Some.ReplyAsync(await store.Some.RequestAsync(Person));
        await store.Some.JobsAsync();

        Assert.Empty(server.To(Person));
        Assert.Equal("the person wants no mail of this kind", (await NoticeAsync()).ServerWords);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AReply_ToSomebodySuspendedOrUnconfirmed_IsNotTold(bool suspended)
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.ChangeAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == Person.Id);
            user.SuspendedAt = suspended ? user.CreatedAt : null;
            user.ConfirmedAt = suspended ? user.ConfirmedAt : null;
            return user;
        });
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();

        Assert.Empty(server.To(Person));
    }

    [Fact]
    public async Task AJobDoneAgainAfterACrash_TellsNobodyTwice()
    {
        var request = await store.Some.RequestAsync(Person);
        var reply = await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();

        await store.DoAsync<TellReply>(t => t.ExecuteAsync(reply.Id, default));
        await store.DoAsync<TellReply>(t => t.ExecuteAsync(reply.Id, default));
        await store.Some.JobsAsync();

        Assert.Single(server.To(Person));
    }

    [Fact]
    public async Task ALetterThatCameBack_IsToldWithWhatWasSaid()
    {
        var authority = await store.Some.AuthorityAsync();
        server.Answers.Enqueue(new SubmissionResult.Refused("550 5.1.1 <x@ashcombe.example> is unknown", 550, "5.1.1"));
        await store.Some.RequestAsync(Person, authority, "Grit");
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(Person));
        Assert.Contains("Your letter did not reach", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("> 550 5.1.1 <[email address]> is unknown", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOverdueAnswer_IsToldOnTheDayAfterAndOnce()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.JobsAsync();
        var due = await store.ReadAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.DueOn).SingleAsync());
        store.Clock.Set(new DateTimeOffset((due ?? default).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
        await OverdueAsync();
        Assert.Empty(server.To(Person));

        store.Clock.Advance(TimeSpan.FromDays(1));
        await OverdueAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        await OverdueAsync();

        var mail = Assert.Single(server.To(Person));
        Assert.Contains("Tuesday 31 March 2026", mail.Unwrapped(), StringComparison.Ordinal);
        Assert.Contains("Freedom of Information Act 2000", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOverdueAnswer_OfASchoolWhoseHolidaysAreUnknown_IsToldWithTheLatestDayToo()
    {
        await store.Some.RequestAsync(Person, await store.Some.AuthorityAsync(tag: "school"));
        await store.Some.JobsAsync();
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

        await OverdueAsync();

        var mail = Assert.Single(server.To(Person)).Unwrapped();
        Assert.Contains("the last day for their answer was Tuesday 31 March 2026", mail, StringComparison.Ordinal);
        Assert.Contains("they have until Monday 1 June 2026 at the very latest", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOverdueAnswer_AtNight_WaitsForTheMorning()
    {
        await store.Some.RequestAsync(Person);
        await store.Some.JobsAsync();
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));
        await OverdueAsync();
        Assert.Empty(server.To(Person));

        store.Clock.Advance(TimeSpan.FromHours(6));
        await OverdueAsync();
        Assert.Single(server.To(Person));
    }

    [Fact]
    public async Task AnAnswerThatCameBeforeTheMailLeft_IsNotCalledOverdue()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.JobsAsync();
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        await store.Some.ClassifyAsync(request, RequestOutcome.Full);
        await store.Some.JobsAsync();

        Assert.Empty(server.To(Person));
    }

    [Fact]
    public async Task AReplyNobodySpokeOf_IsAskedAboutThreeTimesUntilSomebodySays()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();
        var told = new List<int>();
        for (var day = 1; day <= 40; day++)
        {
            var before = server.To(Person).Count;
            store.Clock.Advance(TimeSpan.FromDays(1));
            await store.DoAsync<AskWhatCame>(a => a.ExecuteAsync(default));
            await store.Some.JobsAsync();
            told.AddRange(server.To(Person).Skip(before).Select(_ => day));
        }

        Assert.Equal([3, 10, 24], told);
        Assert.Contains("We will not ask about this message again", server.To(Person)[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplyOfWhichWasSaidWhatCame_IsNotAskedAbout()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();
        await store.Some.ClassifyAsync(request, RequestOutcome.Full);
        store.Clock.Advance(TimeSpan.FromDays(4));
        await store.DoAsync<AskWhatCame>(a => a.ExecuteAsync(default));
        await store.Some.JobsAsync();

        Assert.Single(server.To(Person));
    }

    // Else each notice would be a reply that makes another.
    [Fact]
    public async Task ANotice_ToAPersonWhoGaveTheAddressOfARequest_IsDroppedWhereItComesIn()
    {
        var request = await store.Some.RequestAsync(Person);
        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();
        var (envelope, text) = server.Letters.Single(l => l.Envelope.Recipient == Person.Email);

        var mail = Encoding.ASCII.GetBytes(text);
        var origin = request.MailFor(store.Settings) with { MailFrom = envelope.MailFrom };
        await store.DoAsync<TakeInMail>(t => t.ExecuteAsync(origin, mail, default));
        await store.Some.JobsAsync();

        Assert.Single(server.To(Person));
        Assert.Equal(1, await store.ReadAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == request.Id)));
    }

    private Task<Notice> NoticeAsync() => store.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.UserId == Person.Id));

    private async Task OverdueAsync()
    {
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        await store.Some.JobsAsync();
    }
}
