using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Answers;

// A batch of two questions to a few authorities, and what is read in their replies.
public sealed class SomeTable(IServiceProvider services, User owner, Batch batch, IReadOnlyList<Request> requests)
{
    public const string Letter =
        "Dear [Authority name],\n\n1. How many libraries do you run?\n2. How many of them closed last year?\n\n"
        + "Yours faithfully,\n\nRobin Vale";

    public User Owner => owner;

    public Batch Batch => batch;

    // In the order of the batch.
    public IReadOnlyList<Request> Requests => requests;

    public string Path => FormattableString.Invariant($"/info_request_batch/{batch.Id}/review");

    public static async Task<SomeTable> CreateAsync(IServiceProvider services, int authorities)
    {
        var some = new Some(services);
        var batch = await some.BatchAsync("Libraries", Letter, authorities);
        await some.JobsAsync();
        var requests = await some.ChangeAsync(db => db.Requests.AsNoTracking().Where(r => r.BatchId == batch.Id)
            .OrderBy(r => r.BatchPosition).ToListAsync());
        var owner = await some.ChangeAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == batch.UserId));
        return new SomeTable(services, owner, batch, requests);
    }

    public string PathOf(int request, string question) => FormattableString.Invariant($"{Path}/{requests[request].Id}/{question}");

    // As if the machine had read this in a message that came a minute ago.
    public Task ReadAsync(int request, string question, string value, double confidence = 0.95) =>
        ReadAsync(request, question, new StatedAnswer { Type = AnswerType.Number, Value = value }, confidence);

    // As if it had found nothing, and were not sure of it.
    public Task MissAsync(int request, string question) =>
        ReadAsync(request, question, new StatedAnswer { Type = AnswerType.Unanswered }, 0.4);

    private async Task ReadAsync(int request, string question, StatedAnswer stated, double confidence)
    {
        var asked = requests[request];
        await using var scope = services.CreateAsyncScope();
        await new Some(services).ChangeAsync(db => Task.FromResult(db.AnswerStatements.Add(new AnswerStatement
        {
            RequestId = asked.Id,
            Question = question,
            Act = AnswerAct.Read,
            At = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1),
            Confidence = confidence,
            Stated = stated,
        })));
        await scope.ServiceProvider.GetRequiredService<Cells>().SettleAsync(asked.Id, batch.Id, default);
    }

    public Task HelpAsync(User helper) => new Some(services).ChangeAsync(db => Task.FromResult(db.BatchReviewers.Add(new BatchReviewer
    {
        BatchId = batch.Id,
        UserId = helper.Id,
        InvitedAt = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
        AcceptedAt = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
    })));

    // Type, value, whether a person said so, and whether one should look.
    public async Task<string> StandsAsync(int request, string question)
    {
        var id = requests[request].Id;
        var answer = await new Some(services).ChangeAsync(db => db.Answers.AsNoTracking()
            .SingleAsync(a => a.RequestId == id && a.Question == question));
        var by = answer.ByPerson ? "person" : "machine";
        return $"{answer.Stated.Type} {answer.Stated.Value} {by}{(answer.NeedsPerson ? " look" : "")}";
    }
}
