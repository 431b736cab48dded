using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Answers;

public sealed class UnansweredTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task Letter_ToWhoLeftAQuestionOpen_NamesThatQuestionAlone()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReplyAsync("1. We run 12 libraries.");
        await some.CorrectAsync(AnswerType.Unanswered, null, question: "2");

        var letter = await LetterAsync(some.Request.Id);

        Assert.Equal(1, letter?.Questions);
        Assert.Contains("I have not found an answer in it to these questions of my letter of ", letter?.Text, StringComparison.Ordinal);
        Assert.Contains("\n\n2. How many of them closed last year?\n\n", letter?.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1. How many", letter?.Text, StringComparison.Ordinal);
        Assert.StartsWith("Dear Information Officer,\n\n", letter?.Text, StringComparison.Ordinal);
        Assert.EndsWith($"\n\nYours sincerely,\n\n{some.Owner.Name}", letter?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToWhoHasNotReplied_NamesAllQuestions()
    {
        var some = await SomeAnswers.CreateAsync(store);

        var letter = await LetterAsync(some.Request.Id);

        Assert.Equal((2, null, null), (letter?.Questions, letter?.To, letter?.LastReplyId));
        Assert.Contains("I have had no answer yet to my letter", letter?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToWhoHasAnsweredAll_IsNone()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.CorrectAsync(AnswerType.Number, "12");
        await some.CorrectAsync(AnswerType.NotHeld, null, question: "2");

        Assert.Null(await LetterAsync(some.Request.Id));
    }

    [Fact]
    public async Task Letters_OrderedForAllThatAreSilent_AreWrittenOnceEachAtTheBatchesPace()
    {
        var table = await SomeTable.CreateAsync(store.Services, 7);
        await store.Some.ReplyAsync(table.Requests[6], "1. We run 12 libraries.");
        await store.Some.JobsAsync();

        Assert.Equal(6, await OrderAsync(table, UnansweredState.Silent, 6));
        Assert.Equal(0, await OrderAsync(table, UnansweredState.Silent, 6));
        await store.Some.JobsAsync();
        Assert.Equal(BatchPace.AtATime, await WrittenAsync(table));
        store.Clock.Advance(BatchPace.Between);
        await store.Some.JobsAsync();
        Assert.Equal(6, await WrittenAsync(table));

        // Nobody is asked twice without having written.
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await OrderAsync(table, UnansweredState.Silent, 0));
        foreach (var request in table.Requests.Take(6))
        {
            await WriteAsync(request.Id);
        }

        Assert.Equal(6, await WrittenAsync(table));
    }

    [Fact]
    public async Task Letter_WhoseAuthorityAnswersBeforeItIsWritten_IsNotSent()
    {
        var table = await SomeTable.CreateAsync(store.Services, 1);
        await OrderAsync(table, UnansweredState.Silent, 1);
        await table.ReadAsync(0, "1", "12");
        await table.ReadAsync(0, "2", "3");

        await store.Some.JobsAsync();

        Assert.Equal(0, await WrittenAsync(table));
    }

    [Fact]
    public async Task Letters_OfAnotherNumberThanWasShown_AreRefused()
    {
        var table = await SomeTable.CreateAsync(store.Services, 2);

        Assert.Equal(AskUnanswered.Changed, await SomeAnswers.RefusalAsync(OrderAsync(table, UnansweredState.Silent, 3)));
        Assert.Equal(0, await WrittenAsync(table));
    }

    [Fact]
    public async Task Letters_OrderedByAnother_AreNone()
    {
        var (table, stranger) = (await SomeTable.CreateAsync(store.Services, 2), await store.Some.UserAsync());

        Assert.Equal(0, await store.DoAsync((AskUnanswered ask) => ask.ExecuteAsync(
            table.Batch.Id, UnansweredState.Silent, 2, Viewer.User(stranger.Id), default)));
    }

    private Task<UnansweredLetterQuery.Letter?> LetterAsync(long request) =>
        store.DoAsync((UnansweredLetterQuery letters) => letters.FindAsync(request, default));

    private Task WriteAsync(long request) => store.DoAsync((WriteUnanswered write) => write.ExecuteAsync(request, default));

    private Task<int> OrderAsync(SomeTable table, UnansweredState state, int count) => store.DoAsync((AskUnanswered ask) =>
        ask.ExecuteAsync(table.Batch.Id, state, count, Viewer.User(table.Owner.Id), default));

    private Task<int> WrittenAsync(SomeTable table) => store.ReadAsync(db => db.OutgoingMessages
        .CountAsync(m => m.Request.BatchId == table.Batch.Id && m.Kind == LetterKind.FollowUp));
}
