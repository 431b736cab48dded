using Hawl.Core.Jobs;
using Hawl.Core.Notifications;
using Hawl.Mail.Addresses;
using Hawl.Mail.Submission;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Notifications;

public sealed class PostNoticeTests : IAsyncLifetime
{
    private TestStore store = new();
    private ScriptedTransport server = new();

    public async Task InitializeAsync() => (store, server) = await Reader.StartAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WithANotice_SendsItToThePersonAndRecordsIt()
    {
        var person = await store.Some.UserAsync(name: "Siân Ŵyn");

        var result = await PostAsync(Reader.About(person));

        var mail = Assert.Single(server.To(person));
        var notice = await NoticeAsync(person.Id);
        Assert.Same(JobResult.Finished, result);
        Assert.Equal((NoticeState.Sent, "250 2.0.0 taken", 1), (notice.State, notice.ServerWords, notice.Attempts));
        Assert.Equal((notice.MessageId, "Siân Ŵyn"), (mail.MessageId, mail.To[0].Name));
        Assert.Equal(new Mailbox("Hawl", "foi+notices@requests.example"), Assert.Single(mail.From));
        Assert.Equal("team@hawl.example", Assert.Single(mail.ReplyTo).Address);
        Assert.Equal(("auto-generated", "DR, RN, NRN, OOF, AutoReply"),
            (mail.Headers.Value("Auto-Submitted"), mail.Headers.Value("X-Auto-Response-Suppress")));
        Assert.Null(mail.Headers.Find("List-Unsubscribe"));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheSameKeyAgain_TellsOnce()
    {
        var person = await store.Some.UserAsync();
        await PostAsync(Reader.About(person));

        Assert.Same(JobResult.Finished, await PostAsync(Reader.About(person)));
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task ExecuteAsync_WithACrashBetweenTheServersYesAndTheCommit_SendsAgainUnderTheSameMessageId()
    {
        var person = await store.Some.UserAsync();
        server.Meanwhile = () => throw new IOException("The machine stops here.");
        await Assert.ThrowsAsync<IOException>(() => PostAsync(Reader.About(person)));
        server.Meanwhile = () => Task.CompletedTask;

        await PostAsync(Reader.About(person));

        var mails = server.To(person);
        Assert.Equal(2, mails.Count);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
        Assert.Equal(NoticeState.Sent, (await NoticeAsync(person.Id)).State);
    }

    [Fact]
    public async Task ExecuteAsync_WithAServerThatIsBusy_TriesAgainLaterAndGivesUpInTheEnd()
    {
        var person = await store.Some.UserAsync();
        var again = 0;
        for (; ; again++)
        {
            server.Answers.Enqueue(new SubmissionResult.Deferred("451 4.3.0 not now", 451));
            if (await PostAsync(Reader.About(person)) is not JobResult.Again later)
            {
                break;
            }

            Assert.True(later.At > store.Clock.GetUtcNow().UtcDateTime);
        }

        var notice = await NoticeAsync(person.Id);
        Assert.Equal((8, NoticeState.Failed, "451 4.3.0 not now"), (again, notice.State, notice.ServerWords));
    }

    [Fact]
    public async Task ExecuteAsync_WithARefusal_KeepsTheServersWords()
    {
        var person = await store.Some.UserAsync();
        server.Answers.Enqueue(new SubmissionResult.Refused("550 5.1.1 no such person", 550, "5.1.1"));

        await PostAsync(Reader.About(person));

        Assert.Equal("550 5.1.1 no such person", (await NoticeAsync(person.Id)).ServerWords);
    }

    [Fact]
    public async Task ExecuteAsync_WithAnotherAddress_GoesThereUnderAnEnvelopeOfItsOwn()
    {
        var person = await store.Some.UserAsync();
        await PostAsync(Reader.About(person));
        await PostAsync(Reader.About(person, "link-2", "new@home.example"));

        var senders = server.Letters.Select(l => (l.Envelope.Recipient, PersonAddress.Find(l.Envelope.MailFrom)?.Id)).ToList();
        Assert.Equal([(person.Email, person.Id), ("new@home.example", person.Id)], senders);
        Assert.Equal(2, server.Letters.Select(l => l.Envelope.MailFrom).Distinct().Count());
    }

    private Task<JobResult> PostAsync(NewNotice notice) => store.DoAsync<PostNotice, JobResult>(p => p.ExecuteAsync(notice, default));

    private Task<Notice> NoticeAsync(long userId) => store.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.UserId == userId));
}
