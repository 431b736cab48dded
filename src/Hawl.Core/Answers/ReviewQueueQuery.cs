using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// What is left to look through in a batch: first what a person is asked to look at, then what no person has looked at.
public sealed class ReviewQueueQuery(ReviewPlacesQuery places)
{
    // What comes after a place, or first of all; null where all is looked through. From the end it goes on at the beginning.
    public async Task<ReviewPlace?> NextAsync(
        long batchId, ReviewOrder order, ReviewPlace? after, Viewer viewer, CancellationToken cancellation)
    {
        foreach (var left in Left(batchId, viewer))
        {
            var others = after is null ? left : left.Where(p => p.RequestId != after.RequestId || p.Question != after.Question);
            var next = await Ordered(Behind(others, order, after), order).FirstOrDefaultAsync(cancellation)
                ?? (after is null ? null : await Ordered(others, order).FirstOrDefaultAsync(cancellation));
            if (next is not null)
            {
                return next;
            }
        }

        return null;
    }

    // The first that is left of some answers.
    public static Task<ReviewPlace?> FirstOfAsync(IQueryable<ReviewPlace> some, CancellationToken cancellation) =>
        some.Where(p => p.NeedsPerson || !p.ByPerson).OrderByDescending(p => p.NeedsPerson).ThenBy(p => p.Column).ThenBy(p => p.Row)
            .FirstOrDefaultAsync(cancellation);

    // The answer before a place, whoever looked at it; null for the first.
    public Task<ReviewPlace?> PreviousAsync(
        long batchId, ReviewOrder order, ReviewPlace before, Viewer viewer, CancellationToken cancellation)
    {
        var (row, column) = (before.Row, before.Column);
        var all = places.Of(batchId, viewer);
        return (order is ReviewOrder.Question
            ? all.Where(p => p.Column < column || (p.Column == column && p.Row < row)).OrderByDescending(p => p.Column)
                .ThenByDescending(p => p.Row)
            : all.Where(p => p.Row < row || (p.Row == row && p.Column < column)).OrderByDescending(p => p.Row)
                .ThenByDescending(p => p.Column)).FirstOrDefaultAsync(cancellation);
    }

    // How it stands with each question: by its key.
    public async Task<IReadOnlyDictionary<string, ReviewTally>> TalliesAsync(
        long batchId, Viewer viewer, CancellationToken cancellation) => await places.Of(batchId, viewer)
        .GroupBy(p => p.Question)
        .Select(g => new ReviewTally(
            g.Key, g.Count(), g.Count(p => p.NeedsPerson), g.Count(p => !p.NeedsPerson && !p.ByPerson)))
        .ToDictionaryAsync(t => t.Question, cancellation);

    public Task<int> SureOfAsync(long batchId, long requestId, Viewer viewer, CancellationToken cancellation) =>
        places.Of(batchId, viewer).CountAsync(p => p.RequestId == requestId && !p.NeedsPerson && !p.ByPerson, cancellation);

    // The questions that nothing in a request's replies seems to answer, of which a person should make sure.
    public async Task<IReadOnlyList<string>> OpenOfAsync(
        long batchId, long requestId, Viewer viewer, CancellationToken cancellation) =>
        await places.Answers(batchId, viewer).Where(a => a.RequestId == requestId && !a.ByPerson && a.NeedsPerson)
            .Where(a => a.Stated.Type == AnswerType.Unanswered).Select(a => a.Question).ToListAsync(cancellation);

    private IEnumerable<IQueryable<ReviewPlace>> Left(long batchId, Viewer viewer)
    {
        yield return places.Of(batchId, viewer).Where(p => p.NeedsPerson);
        yield return places.Of(batchId, viewer).Where(p => !p.NeedsPerson && !p.ByPerson);
    }

    private static IQueryable<ReviewPlace> Behind(IQueryable<ReviewPlace> left, ReviewOrder order, ReviewPlace? after)
    {
        if (after is null)
        {
            return left;
        }

        var (row, column) = (after.Row, after.Column);
        return order is ReviewOrder.Question
            ? left.Where(p => p.Column > column || (p.Column == column && p.Row > row))
            : left.Where(p => p.Row > row || (p.Row == row && p.Column > column));
    }

    private static IOrderedQueryable<ReviewPlace> Ordered(IQueryable<ReviewPlace> left, ReviewOrder order) => order is ReviewOrder.Question
        ? left.OrderBy(p => p.Column).ThenBy(p => p.Row)
        : left.OrderBy(p => p.Row).ThenBy(p => p.Column);
}
