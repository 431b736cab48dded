using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownCellQuery(
    HawlContext db, RedactionQuery redactions, BatchTableQuery table, CorrespondenceQuery letters, SiteToday today)
{
    public async Task<ShownCell?> FindAsync(
        long batchId, long requestId, string question, string language, Viewer viewer, CancellationToken cancellation)
    {
        var places = db.BatchAuthorities.AsNoTracking().Where(p => p.BatchId == batchId && !p.LeftOut);
        var position = await places.Where(p => p.RequestId == requestId).Select(p => (int?)p.Position).SingleOrDefaultAsync(cancellation);
        var isAsked = await db.Batches.AnyAsync(b => b.Id == batchId && b.Questions.Any(q => q.Key == question), cancellation);
        var row = position is { } at && isAsked ? await table.AtAsync(batchId, language, viewer, [at], cancellation) : [];
        if (row is not [var its])
        {
            return null;
        }

        var stated = await db.Answers.AsNoTracking().Where(a => a.RequestId == requestId && a.Question == question)
            .Select(a => a.Stated).SingleOrDefaultAsync(cancellation);
        var redaction = await redactions.FindAsync(requestId, language, cancellation);
        var message = stated?.MessageId is { } id
            ? (await letters.FindAsync(requestId, redaction, viewer, today.Value, cancellation))
                .SingleOrDefault(m => m is not ShownMessage.Outgoing && m.Id == id && m is not ShownMessage.Withheld { IsOutgoing: true })
            : null;
        var isWithheld = stated is not null && !its.Cells.ContainsKey(question);
        var number = stated is { Part: { } part } && !isWithheld
            ? await db.Attachments.Where(a => a.MessageId == stated.MessageId && a.Part == part).Select(a => (int?)a.Number)
                .SingleOrDefaultAsync(cancellation)
            : null;
        var listed = places.Where(p => db.Requests.ListedTo(viewer, today.Value).Any(r => r.Id == p.RequestId));
        return new ShownCell
        {
            Row = its,
            Question = question,
            Message = !isWithheld && message is ShownMessage.Incoming letter
                && stated is { TextId: { } text, Start: { } start, End: { } end }
                ? letter with { Passages = redaction.Passages(await MarkedAsync(text, start, end, cancellation)) }
                : isWithheld ? null : message,
            File = (message as ShownMessage.Incoming)?.Files.FirstOrDefault(f => f.Number == number),
            IsWithheld = isWithheld,
            Previous = await listed.Where(p => p.Position < position).OrderByDescending(p => p.Position).Select(p => p.RequestId)
                .FirstOrDefaultAsync(cancellation),
            Next = await listed.Where(p => p.Position > position).OrderBy(p => p.Position).Select(p => p.RequestId)
                .FirstOrDefaultAsync(cancellation),
        };
    }

    // Of the reading that the words were found in, though the message may have been read anew since.
    private async Task<IReadOnlyList<StoredPassage>> MarkedAsync(Guid textId, int start, int end, CancellationToken cancellation)
    {
        var stored = await db.MessageTexts.AsNoTracking().Where(t => t.Id == textId).Select(t => t.Passages).SingleAsync(cancellation);
        return ProofMarks.Mark(StoredPassage.Read(stored), start, end);
    }
}
