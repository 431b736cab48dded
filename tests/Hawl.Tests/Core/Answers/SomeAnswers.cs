using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Answer = Hawl.Core.Answers.Answer;

namespace Hawl.Tests.Core.Answers;

// A request of two questions, what is read in its replies, and what people say of the answers.
public sealed class SomeAnswers(TestStore store, User owner, Request request)
{
    public const string Letter =
        "Dear Ashcombe Council,\n\n1. How many libraries do you run?\n2. How many of them closed last year?\n\n"
        + "Yours faithfully,\n\nRobin Vale";

    public User Owner => owner;

    public Request Request => request;

    public Viewer OwnerSight => Viewer.User(owner.Id);

    public static async Task<SomeAnswers> CreateAsync(TestStore store)
    {
        var owner = await store.Some.UserAsync();
        return new SomeAnswers(store, owner, await store.Some.RequestAsync(owner, letter: Letter));
    }

    // A reply as it arrives, read by its job. Later ones come later.
    public async Task<long> ReplyAsync(string text)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var reply = await store.Some.ReplyAsync(request, text);
        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        return reply.Id;
    }

    // As if the machine had read this in a message of now.
    public async Task ReadAsync(AnswerType type, string? value, double confidence = 0.95, string question = "1")
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Some.ChangeAsync(db => Task.FromResult(db.AnswerStatements.Add(new AnswerStatement
        {
            RequestId = request.Id,
            Question = question,
            Act = AnswerAct.Read,
            At = store.Clock.GetUtcNow().UtcDateTime,
            Confidence = confidence,
            Stated = new StatedAnswer { Type = type, Value = value, Quotation = "the words" },
        })));
        await store.DoAsync((Cells cells) => cells.SettleAsync(request.Id, request.BatchId, default));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public Task AcceptAsync(Viewer? by = null, string question = "1", long? version = null) =>
        SayAsync(AnswerAct.Accepted, AnswerType.Unanswered, null, by, question, version);

    public Task TakeBackAsync(Viewer? by = null, string question = "1", long? version = null) =>
        SayAsync(AnswerAct.TakenBack, AnswerType.Unanswered, null, by, question, version);

    public Task CorrectAsync(AnswerType type, string? value, Viewer? by = null, string question = "1", long? version = null) =>
        SayAsync(AnswerAct.Corrected, type, value, by, question, version);

    // What it is refused with, or nothing.
    public static async Task<string> RefusalAsync(Task said)
    {
        try
        {
            await said;
            return "";
        }
        catch (RuleException refusal)
        {
            return refusal.Rule;
        }
    }

    public Task<Answer?> AnswerAsync(string question = "1") => store.ReadAsync(db => db.Answers.AsNoTracking()
        .SingleOrDefaultAsync(a => a.RequestId == request.Id && a.Question == question));

    // Type, value, whether a person said so, and whether one should look.
    public async Task<string> StandsAsync(string question = "1") => await AnswerAsync(question) is { } answer
        ? $"{answer.Stated.Type} {answer.Stated.Value} {(answer.ByPerson ? "person" : "machine")}{(answer.NeedsPerson ? " look" : "")}"
        : "nothing";

    public Task<List<AnswerAct>> HistoryAsync(string question = "1") => store.ReadAsync(db => db.AnswerStatements
        .Where(s => s.RequestId == request.Id && s.Question == question).OrderBy(s => s.Id).Select(s => s.Act).ToListAsync());

    private async Task SayAsync(AnswerAct act, AnswerType type, string? value, Viewer? by, string question, long? version)
    {
        var seen = version ?? (await AnswerAsync(question))?.Version ?? 0;
        var said = new SaidAnswer(request.Id, question, act, type, value, seen);
        await store.DoAsync((StateAnswer state) => state.ExecuteAsync(said, by ?? OwnerSight, default));
    }
}
