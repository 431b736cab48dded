using Hawl.Core.Accounts;
using Hawl.Core.Notifications;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Notifications;

// One mail a day, however many authorities write.
public sealed class GatheringTests : IAsyncLifetime
{
    private const string Acknowledgement =
        "Thank you for your request for information, which we received today. We will respond within 20 working days.";

    private TestStore store = new();
    private ScriptedTransport server = new();

    public async Task InitializeAsync() => (store, server) = await Reader.StartAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task RepliesToABatch_AreToldInOneMailInTheEvening()
    {
        var (person, requests) = await BatchAsync(3);
        foreach (var request in requests)
        {
            await store.Some.ReplyAsync(request);
        }

        await store.Some.ReplyAsync(requests[0], "And another thing.");
        await store.Some.JobsAsync();
        Assert.Single(server.To(person));

        store.Clock.Set(ManualClock.Start.Date.AddHours(20));
        await store.Some.JobsAsync();

        var mail = server.To(person)[1];
        Assert.Equal("New replies to your requests", mail.Subject);
        Assert.All(requests, r => Assert.Contains($"hawl.example/request/{r.Slug}#incoming-", mail.Unwrapped(), StringComparison.Ordinal));
        Assert.Equal(3, mail.Text().Split("#incoming-").Length - 1);
        Assert.Contains("hawl.example/profile/came", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcknowledgementsOfABatch_AreNotTold()
    {
        var (person, requests) = await BatchAsync(2);
        await store.Some.ReplyAsync(requests[0], Acknowledgement);
        await store.Some.ReplyAsync(requests[1]);
        await store.Some.JobsAsync();

        store.Clock.Advance(TimeSpan.FromHours(12));
        await store.Some.JobsAsync();

        var mail = server.To(person)[1].Unwrapped();
        Assert.Contains(requests[1].Slug + "#incoming-", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(requests[0].Slug + "#incoming-", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAcknowledgementOfARequest_IsNotTold()
    {
        var person = await store.Some.UserAsync();
        var request = await store.Some.RequestAsync(person);
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, Acknowledgement);
        await store.Some.JobsAsync();
        Assert.Empty(server.To(person));

        await store.Some.ReplyAsync(request);
        await store.Some.JobsAsync();

        Assert.Single(server.To(person));
    }

    [Fact]
    public async Task AReplyThatComesWhileTheDaysMailLeaves_IsToldTheNextDay()
    {
        var (person, requests) = await BatchAsync(2);
        await store.Some.ReplyAsync(requests[0]);
        await store.Some.JobsAsync();
        store.Clock.Set(ManualClock.Start.Date.AddHours(17).AddMinutes(59));
        var late = await store.Some.ReplyAsync(requests[1]);
        store.Clock.Set(ManualClock.Start.Date.AddHours(20));
        await store.DoAsync<SendNotice>(async s => await s.ExecuteAsync(await GatheredAsync(), default));
        await store.DoAsync<TellReply>(t => t.ExecuteAsync(late.Id, default));
        await store.Some.JobsAsync();
        Assert.Equal(2, server.To(person).Count);

        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.Some.JobsAsync();

        Assert.Contains(requests[1].Slug, server.To(person)[2].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(requests[0].Slug + "#", server.To(person)[2].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyReply_ToSomebodyWhoWantsOneMailADay_Waits()
    {
        var person = await store.Some.UserAsync();
        await store.DoAsync<ChooseNotices>(
            c => c.ExecuteAsync(person.Id, new NoticeChoices(NoticeChoices.Kinds.ToHashSet(), true), default));
        await store.Some.ReplyAsync(await store.Some.RequestAsync(person));
        await store.Some.JobsAsync();
        Assert.Empty(server.To(person));

        store.Clock.Advance(TimeSpan.FromHours(12));
        await store.Some.JobsAsync();
        Assert.Single(server.To(person));
    }

    [Fact]
    public async Task LettersOfABatchThatDoNotArrive_AreToldInOneMail()
    {
        var person = await store.Some.UserAsync();
        var (first, second) = (await store.Some.AuthorityAsync(), await store.Some.AuthorityAsync());
        await store.Some.BatchAsync(person, first, second);
        // The two letters, and what tells the person that the batch was made, in whatever order they leave.
        for (var i = 0; i < 3; i++)
        {
            server.Answers.Enqueue(new SubmissionResult.Refused("550 no", 550, ""));
        }

        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromHours(12));
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(person), m => m.Subject.StartsWith("Some of your letters", StringComparison.Ordinal));
        Assert.Contains($"- {first.Name}: Salt and salters", mail.Unwrapped(), StringComparison.Ordinal);
        Assert.Contains($"- {second.Name}: Salt and salters", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatch_IsToldOnceItIsMadeWithThoseWhoCouldNotBeAsked()
    {
        var person = await store.Some.UserAsync();
        var (asked, left) = (await store.Some.AuthorityAsync(), await store.Some.AuthorityAsync());
        var batch = await store.Some.BatchAsync(person, asked, left);
        await store.Some.ChangeAsync(db => db.BatchAuthorities.Where(a => a.BatchId == batch.Id && a.AuthorityId == left.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeftOut, true)));
        await store.DoAsync<TellBatch>(t => t.ExecuteAsync(batch.Id, default));
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(person));
        Assert.Equal("Your batch is on its way: Salt and salters", mail.Subject);
        Assert.Contains("Authorities asked: 2.", mail.Text().Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Contains($"- {left.Name}: we know no e-mail address for it", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchThatIsOverdue_IsToldInOneMail()
    {
        var (person, requests) = await BatchAsync(3);
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        await store.Some.JobsAsync();

        var mail = server.To(person)[1];
        Assert.Equal((2, "Answers are overdue: Salt and salters"), (server.To(person).Count, mail.Subject));
        Assert.All(requests, r => Assert.Contains(r.Slug, mail.Unwrapped(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ABatchNobodySpokeOf_IsAskedAboutOnceAWeek()
    {
        var (person, requests) = await BatchAsync(2);
        await store.Some.ReplyAsync(requests[0]);
        await store.Some.ReplyAsync(requests[1]);
        await store.Some.JobsAsync();
        for (var day = 1; day <= 14; day++)
        {
            store.Clock.Advance(TimeSpan.FromDays(1));
            await store.DoAsync<AskWhatCame>(a => a.ExecuteAsync(default));
            await store.Some.JobsAsync();
        }

        Assert.Equal(3, server.To(person).Count(m => m.Subject == "What did they send you? Salt and salters"));
    }

    [Fact]
    public async Task ABatchWhoseRepliesOnlyAcknowledge_IsNotAskedAboutThoughStepsAreLeftToPeople()
    {
        var (person, requests) = await BatchAsync(2);
        await store.Some.ChangeAsync(db => db.Batches.Where(b => b.UserId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.LeavesStepsToPeople, true)));
        await store.Some.ReplyAsync(
            requests[0], "Thank you for your request for information, which we received today. We will respond within 20 working days.");
        await store.Some.JobsAsync();
        Assert.True(await store.ReadAsync(db => db.Requests.AnyAsync(r => r.Id == requests[0].Id && r.NeedsClassification)));
        for (var day = 1; day <= 8; day++)
        {
            store.Clock.Advance(TimeSpan.FromDays(1));
            await store.DoAsync<AskWhatCame>(a => a.ExecuteAsync(default));
            await store.Some.JobsAsync();
        }

        Assert.DoesNotContain(server.To(person), m => m.Subject.StartsWith("What did they send you?", StringComparison.Ordinal));
    }

    private Task<long> GatheredAsync() => store.ReadAsync(db => db.Notices.Where(n => n.Gathered > 0).Select(n => n.Id).SingleAsync());

    private async Task<(User Person, List<Request> Requests)> BatchAsync(int authorities)
    {
        var person = await store.Some.UserAsync();
        var asked = new List<Hawl.Core.Authorities.Authority>();
        while (asked.Count < authorities)
        {
            asked.Add(await store.Some.AuthorityAsync());
        }

        var batch = await store.Some.BatchAsync(person, [.. asked]);
        await store.Some.JobsAsync();
        return (person, await store.ReadAsync(db => db.Requests.AsNoTracking().Where(r => r.BatchId == batch.Id).ToListAsync()));
    }
}
