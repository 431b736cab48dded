using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Answers;

public sealed class ReadReplyTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Reply = "1. We run 12 libraries.\r\n\r\n2. 3 of them closed last year.";

    private const string GivenInPart = "1. We run 12 libraries.\r\n\r\nThe answer to question 2 will follow.";

    private const string RestKeptBack =
        "We have now decided to withhold what you asked for. It is exempt under section 43(2) of the Freedom of Information Act 2000, as "
        + "it would harm our commercial interests.";

    [Fact]
    public async Task Reply_ThatAnswersBothQuestions_IsReadWithTheWordsThatProveIt()
    {
        var some = await SomeAnswers.CreateAsync(store);

        var message = await some.ReplyAsync(Reply);

        var answer = await some.AnswerAsync();
        Assert.Equal((AnswerType.Number, "12", message), (answer?.Stated.Type, answer?.Stated.Value, answer?.Stated.MessageId));
        var text = await store.ReadAsync(db => db.MessageTexts.Where(t => t.IncomingMessageId == message).Select(t => t.Text)
            .SingleAsync());
        Assert.Equal(answer?.Stated.Quotation, text[(answer?.Stated.Start ?? 0)..(answer?.Stated.End ?? 0)]);
        Assert.StartsWith("Number 3 machine", await some.StandsAsync("2"), StringComparison.Ordinal);
    }

    // A quotation of us is known by all of it; what was asked are the requester's words alone.
    [Fact]
    public async Task Letter_IsReadWithWhatWasAskedApartFromWhatTheSiteAdds()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(Reply);
        ReplyToRead? read = null;

        await store.DoAsync(async (ReplyToReadQuery replies) => read = await replies.FindAsync(message, default));

        Assert.StartsWith(read?.Letter.Asks ?? "none", read?.Letter.Text, StringComparison.Ordinal);
        Assert.Contains("https://", read?.Letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", read?.Letter.Asks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Again_ChangesNothing()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(Reply);
        var before = await some.AnswerAsync();

        await store.DoAsync((ReadReply read) => read.ExecuteAsync(message, default));
        await store.DoAsync((ReadReply read) => read.ExecuteAsync(message, default));

        var after = await some.AnswerAsync();
        Assert.Equal((before?.Version, before?.Stated), (after?.Version, after?.Stated));
        Assert.Equal([AnswerAct.Read], await some.HistoryAsync());
        Assert.Equal(1, await store.ReadAsync(db => db.MessageReadings.CountAsync(r => r.MessageId == message)));
    }

    [Fact]
    public async Task Read_Again_AfterACorrection_LeavesIt()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(Reply);
        await some.CorrectAsync(AnswerType.Number, "13");

        await store.DoAsync((ReadReply read) => read.ExecuteAsync(message, default));

        Assert.Equal("Number 13 person", await some.StandsAsync());
    }

    [Fact]
    public async Task LaterReply_ThatSaysAnother_ReplacesTheReadingAndFlagsAPersonsWord()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReplyAsync(Reply);
        await some.AcceptAsync(question: "2");

        await some.ReplyAsync("We have to correct our answers.\r\n\r\n1. We run 14 libraries.\r\n\r\n2. 5 of them closed last year.");

        Assert.StartsWith("Number 14 machine", await some.StandsAsync(), StringComparison.Ordinal);
        Assert.Equal("Number 3 person look", await some.StandsAsync("2"));
        Assert.Equal([AnswerAct.Read, AnswerAct.Read], await some.HistoryAsync());
    }

    [Fact]
    public async Task LaterReply_ThatAnswersNothing_LeavesWhatWasAnswered()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReplyAsync(Reply);

        await some.ReplyAsync("Thank you for your letter. The library in Ash Lane has new opening hours.");

        Assert.StartsWith("Number 12", await some.StandsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaterReply_ThatKeepsTheRestBack_LeavesWhatWasGiven()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReplyAsync(GivenInPart);

        await some.ReplyAsync("We wrote on 4 March with the answer to question 1.\r\n\r\n" + RestKeptBack);

        Assert.StartsWith("Number 12", await some.StandsAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Refused", await some.StandsAsync("2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Number 12")]
    [InlineData(false, "Refused")]
    public async Task TheRest_IsWhatTheAuthorityItselfHasNotAnswered(bool fromAuthority, string first)
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(GivenInPart);
        await store.Some.ChangeAsync(db => db.IncomingMessages.Where(m => m.Id == message)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.FromAuthority, fromAuthority)));

        await some.ReplyAsync(RestKeptBack);

        Assert.StartsWith(first, await some.StandsAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Refused", await some.StandsAsync("2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatIsTakenBack_HasLaterOnesReadWithoutIt()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(GivenInPart);
        await some.ReplyAsync(RestKeptBack);

        await TakeBackAsync(message);

        Assert.StartsWith("Refused", await some.StandsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatIsTakenBack_TakesWhatTheMachineReadInItAlong()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(Reply);
        await some.CorrectAsync(AnswerType.Number, "13", question: "2");

        await TakeBackAsync(message);

        Assert.Equal("nothing", await some.StandsAsync());
        Assert.Equal("Number 13 person", await some.StandsAsync("2"));
        Assert.Equal([AnswerAct.Corrected], await some.HistoryAsync("2"));
        Assert.Empty(await store.ReadAsync(db => db.MessageReadings.Where(r => r.MessageId == message).ToListAsync()));
    }

    [Theory]
    [InlineData(RequestState.Acknowledgement, false)]
    [InlineData("none", true)]
    public async Task Message_OfAMachineOrInTheirName_IsNotRead(string automatic, bool isForged)
    {
        var some = await SomeAnswers.CreateAsync(store);
        var reply = await store.Some.ReplyAsync(some.Request, Reply);
        await store.Some.ChangeAsync(db => db.IncomingMessages.Where(m => m.Id == reply.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Automatic, automatic).SetProperty(m => m.IsForged, isForged)));

        await store.Some.JobsAsync();

        Assert.Equal("nothing", await some.StandsAsync());
    }

    [Fact]
    public async Task OldReplies_AreReadOnceWhenTheReadingIsNew_AndWhatPeopleSaidStays()
    {
        var some = await SomeAnswers.CreateAsync(store);
        var message = await some.ReplyAsync(Reply);
        await some.CorrectAsync(AnswerType.Number, "13", question: "2");
        await store.Some.ChangeAsync(async db =>
        {
            await db.OldReadings.ExecuteDeleteAsync();
            await db.MessageReadings.ExecuteDeleteAsync();
            await db.AnswerStatements.Where(s => s.Act == AnswerAct.Read).ExecuteDeleteAsync();
            return await db.Answers.Where(a => !a.ByPerson).ExecuteDeleteAsync();
        });

        Assert.Equal(JobResult.Finished, await ReadOldAsync());
        var version = (await some.AnswerAsync())?.Version;
        Assert.Equal(JobResult.Finished, await ReadOldAsync());

        Assert.StartsWith("Number 12 machine", await some.StandsAsync(), StringComparison.Ordinal);
        Assert.Equal("Number 13 person", await some.StandsAsync("2"));
        Assert.Equal(version, (await some.AnswerAsync())?.Version);
        Assert.Equal(1, await store.ReadAsync(db => db.MessageReadings.CountAsync(r => r.MessageId == message)));
    }

    private async Task<JobResult> ReadOldAsync()
    {
        await store.DoAsync<ReReadMail, JobResult>(verb => verb.ExecuteAsync(default));
        return await store.DoAsync<ReadOldReplies, JobResult>(verb => verb.ExecuteAsync(default));
    }

    private async Task TakeBackAsync(long message)
    {
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync<ReturnMail>(verb => verb.ExecuteAsync(message, Guid.NewGuid(), Actor.Requester(moderator.Id), default));
        await store.Some.JobsAsync();
    }
}
