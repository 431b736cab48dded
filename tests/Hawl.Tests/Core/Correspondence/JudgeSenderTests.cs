using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class JudgeSenderTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task TakeInMail_FromAStranger_SaysThatTheDomainIsNotTheAuthoritys()
    {
        var request = await store.Some.RequestAsync();

        var message = await TakeAsync(request, "From: Someone <someone@contractor.example>");

        Assert.Equal((false, "contractor.example is not the authority's domain"), (message.FromAuthority, message.FromAuthorityWhy));
    }

    [Fact]
    public async Task TakeInMail_FromWhoAnsweredAnotherPersonBefore_TakesThemForTheAuthority()
    {
        var authority = await store.Some.AuthorityAsync();
        await TakeAsync(await store.Some.RequestAsync(to: authority), "From: Officer <Officer@shared-service.example>");

        var message = await TakeAsync(await store.Some.RequestAsync(to: authority), "From: Officer <officer@shared-service.example>");

        Assert.Equal(
            (true, "the same sender has answered others for this authority before"), (message.FromAuthority, message.FromAuthorityWhy));
    }

    [Fact]
    public async Task TakeInMail_FromWhoWroteToTheSamePersonBefore_IsStillAStranger()
    {
        var (authority, person) = (await store.Some.AuthorityAsync(), await store.Some.UserAsync());
        await TakeAsync(await store.Some.RequestAsync(person, authority), "From: friend@people.example");

        var message = await TakeAsync(await store.Some.RequestAsync(person, authority), "From: friend@people.example");

        Assert.False(message.FromAuthority);
    }

    [Fact]
    public async Task TakeInMail_WithSenderAndReplyTo_KeepsThemAndShowsTheirDomains()
    {
        var request = await store.Some.RequestAsync();

        var message = await TakeAsync(
            request, "From: foi@ashcombe.example", "Sender: bulk@Casework.example", "Reply-To: answers@casework-replies.example");

        Assert.Equal(
            ("bulk@casework.example", "answers@casework-replies.example"), (message.SenderAddress, message.ReplyToAddress));
        var shown = await store.DoAsync<ShownRequestQuery, ShownRequest?>(
            q => q.FindAsync(request.Slug, "en", Viewer.Anonymous, new DateOnly(2026, 3, 2), default));
        var incoming = shown?.Messages.OfType<ShownMessage.Incoming>().Single();
        Assert.Equal(("casework.example", "casework-replies.example"), (incoming?.SentThrough, incoming?.AnswersAt));
    }

    [Fact]
    public async Task ExecuteAsync_WithAFailedDmarcCheckOfOurServer_DoesNotBelieveTheDomain()
    {
        var judged = await JudgeAsync("mx.hawl.example", "dmarc=fail header.from=ashcombe.example");

        Assert.Equal((false, true), (judged.BelongsToAuthority, judged.IsForged));
        Assert.Equal("dmarc=fail ashcombe.example", judged.Authentication);
    }

    [Fact]
    public async Task ExecuteAsync_WithAFailedCheckOfSomebodyElse_TakesNoNoteOfIt()
    {
        var judged = await JudgeAsync("mx.forger.example", "dmarc=fail header.from=ashcombe.example");

        Assert.Equal((true, false), (judged.BelongsToAuthority, judged.IsForged));
        Assert.Null(judged.Authentication);
    }

    private async Task<JudgedSender> JudgeAsync(string server, string result)
    {
        var request = await store.Some.RequestAsync();
        var mail = ReadMail.From(SomeMail.Bytes("Grit.", $"Authentication-Results: {server}; {result}"));
        return await store.DoAsync<HawlContext, JudgedSender>(async db =>
        {
            var asked = await db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations).SingleAsync(r => r.Id == request.Id);
            var settings = store.Settings with { MailCheckers = ["mx.hawl.example"] };
            return await new JudgeSender(db, settings).ExecuteAsync(asked, mail.Message, default);
        });
    }

    private async Task<IncomingMessage> TakeAsync(Request request, params string[] headers)
    {
        var mail = SomeMail.Bytes("Grit.", headers);
        await store.DoAsync((TakeInMail take) => take.ExecuteAsync(request.MailFor(store.Settings), mail, default));
        return await store.ReadAsync(
            db => db.IncomingMessages.Where(m => m.RequestId == request.Id).OrderByDescending(m => m.Id).FirstAsync());
    }
}
