using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A person says what the answer to a question is: the machine is right, or it is another, or what people said is taken back. Said
// twice it is said once; said of what has changed meanwhile, it is refused.
public sealed class StateAnswer(HawlContext db, AnswerRights rights, AskedQuestionsQuery questions, Cells cells, TimeProvider clock)
{
    public const string Changed = "answer-changed";
    public const string NotAsked = "answer-not-asked";

    public Task ExecuteAsync(SaidAnswer said, Viewer by, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => StateAsync(said, by, cancellation));

    private async Task StateAsync(SaidAnswer said, Viewer by, CancellationToken cancellation)
    {
        await rights.RequireAsync(said.RequestId, by, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var answer = await db.Answers.SingleOrDefaultAsync(a => a.RequestId == said.RequestId && a.Question == said.Question, cancellation);
        if (answer is null)
        {
            await RequireAskedAsync(said, cancellation);
        }

        var stated = said.On(answer?.Stated);
        if (IsSaid(answer, said, stated))
        {
            return;
        }

        if ((answer?.Version ?? 0) != said.Version)
        {
            throw new RuleException(
                Changed, "Somebody else, or a new reply, has changed this answer meanwhile. Look at it again; nothing was changed.");
        }

        var at = clock.GetUtcNow().UtcDateTime;
        db.AnswerStatements.Add(AnswerStatement.By(by, said.Act, said.RequestId, said.Question, stated, at));
        await db.SaveChangesAsync(cancellation);
        var batchId = await db.Requests.Where(r => r.Id == said.RequestId).Select(r => r.BatchId).SingleAsync(cancellation);
        await cells.SettleAsync(said.RequestId, batchId, cancellation);
        await db.Requests.Where(r => r.Id == said.RequestId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Of an answer that a newer reply contradicts, it is said anew that it stands.
    private static bool IsSaid(Answer? answer, SaidAnswer said, StatedAnswer stated) => said.Act is AnswerAct.TakenBack
        ? answer is { ByPerson: false }
        : answer is { ByPerson: true, NeedsPerson: false } && answer.Stated == stated;

    private async Task RequireAskedAsync(SaidAnswer said, CancellationToken cancellation)
    {
        if (said.Act is not AnswerAct.Corrected)
        {
            throw new RuleException(Changed, "There is no answer to this question now. Look at the table again; nothing was changed.");
        }

        if ((await questions.FindAsync(said.RequestId, cancellation)).All(q => q.Key != said.Question))
        {
            throw new RuleException(NotAsked, "The letter has no such question. Nothing was changed.");
        }
    }
}
