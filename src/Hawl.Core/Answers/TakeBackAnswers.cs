using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Takes back as a whole what a person has accepted at once. What anybody said of these answers since then stays. Returns how many.
public sealed class TakeBackAnswers(HawlContext db, ReviewPlacesQuery places, Cells cells, ManyAnswers many)
{
    // The instant at which they were accepted tells them from others.
    public async Task<int> ExecuteAsync(long batchId, DateTime acceptedAt, Viewer by, CancellationToken cancellation) =>
        (await many.SayAsync(batchId, by, at => TakeBackAsync(batchId, acceptedAt, by, at, cancellation), cancellation)).Count;

    private async Task<IReadOnlyList<long>> TakeBackAsync(
        long batchId, DateTime acceptedAt, Viewer by, DateTime at, CancellationToken cancellation)
    {
        var standing = places.Answers(batchId, by).Where(a => a.ByPerson);
        var said = db.AnswerStatements.Where(s => s.Act != AnswerAct.Read);
        var accepted = await db.AnswerStatements.AsNoTracking()
            .Where(s => s.PersonId == by.UserId && s.Act == AnswerAct.Accepted && s.At == acceptedAt)
            .Where(s => standing.Any(a => a.RequestId == s.RequestId && a.Question == s.Question))
            .Where(s => !said.Any(later => later.RequestId == s.RequestId && later.Question == s.Question && later.Id > s.Id))
            .ToListAsync(cancellation);
        db.AnswerStatements.AddRange(
            accepted.Select(s => AnswerStatement.By(by, AnswerAct.TakenBack, s.RequestId, s.Question, s.Stated, at)));
        await db.SaveChangesAsync(cancellation);
        foreach (var request in accepted.Select(s => s.RequestId).Distinct())
        {
            await cells.SettleAsync(request, batchId, cancellation);
        }

        return accepted.ConvertAll(s => s.RequestId);
    }
}
