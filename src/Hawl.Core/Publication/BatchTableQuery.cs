using System.Runtime.CompilerServices;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The table of a batch: its authorities in their order, with what stands as their answers. Requests that may not be listed are left
// out; an answer whose message is withheld is none.
public sealed class BatchTableQuery(HawlContext db, HawlSettings settings, SiteToday today, BatchWithheldQuery withheld)
{
    private const int AtOnce = 100;

    // All of it, read as it is written out, so that its length is no matter.
    public async IAsyncEnumerable<TableRow> AllAsync(
        long batchId, string language, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await FindAsync(batchId, language, viewer, TableFilter.All, 0, AtOnce, cancellation);
        while (rows.Count > 0)
        {
            foreach (var row in rows)
            {
                yield return row;
            }

            rows = rows.Count < AtOnce
                ? []
                : await FindAsync(batchId, language, viewer, TableFilter.All, rows[^1].Position, AtOnce, cancellation);
        }
    }

    // Those behind a position, at most so many.
    public Task<IReadOnlyList<TableRow>> FindAsync(
        long batchId, string language, Viewer viewer, TableFilter filter, int after, int most, CancellationToken cancellation) => RowsAsync(
            db.BatchAuthorities.Where(p => p.BatchId == batchId && p.Position > after), language, viewer, filter, most, cancellation);

    // Those at these positions, in the same order.
    public async Task<IReadOnlyList<TableRow>> AtAsync(
        long batchId, string language, Viewer viewer, IReadOnlyList<int> positions, CancellationToken cancellation)
    {
        var places = db.BatchAuthorities.Where(p => p.BatchId == batchId && positions.Contains(p.Position));
        var rows = await RowsAsync(places, language, viewer, TableFilter.All, positions.Count, cancellation);
        var order = positions.Index().ToDictionary(p => p.Item, p => p.Index);
        return [.. rows.OrderBy(r => order[r.Position])];
    }

    // The positions of all that the filter leaves, ordered.
    public async Task<IReadOnlyList<int>> OrderAsync(
        long batchId, Viewer viewer, TableFilter filter, TableSort sort, CancellationToken cancellation)
    {
        var requests = Filtered(db.Requests.ListedTo(viewer, today.Value), filter, viewer);
        var isFiltered = filter != TableFilter.All;
        var answers = Seen(db.Answers.Where(a => a.Question == sort.Question), viewer);
        var places = await (
            from place in db.BatchAuthorities.AsNoTracking()
            where place.BatchId == batchId && !place.LeftOut
            join made in requests on place.RequestId equals (long?)made.Id into mades
            from request in mades.DefaultIfEmpty()
            where request != null || (place.RequestId == null && !isFiltered)
            join said in answers on place.RequestId equals (long?)said.RequestId into saids
            from answer in saids.DefaultIfEmpty()
            select new TableSort.Place(
                place.Position,
                request == null ? null : request.SentOn,
                request == null ? null : request.LastReplyAt,
                answer == null ? null : (AnswerType?)answer.Stated.Type,
                answer == null ? null : answer.Stated.Value)).ToListAsync(cancellation);
        return [.. sort.Ordered(places).Select(p => p.Position)];
    }

    private async Task<IReadOnlyList<TableRow>> RowsAsync(
        IQueryable<BatchAuthority> at, string language, Viewer viewer, TableFilter filter, int most, CancellationToken cancellation)
    {
        var requests = Filtered(db.Requests.ListedTo(viewer, today.Value), filter, viewer);
        var isFiltered = filter != TableFilter.All;
        var places = await (
            from place in at.AsNoTracking()
            where !place.LeftOut
            join authority in db.Authorities on place.AuthorityId equals authority.Id
            join made in requests on place.RequestId equals (long?)made.Id into mades
            from request in mades.DefaultIfEmpty()
            where request != null || (place.RequestId == null && !isFiltered)
            orderby place.Position
            select new
            {
                place.Position,
                Name = authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? authority.Name,
                authority.Slug,
                Request = request,
                Acknowledged = request != null && (request.LastReplyId != null
                    || request.IncomingMessages.Any(m => m.Automatic == RequestState.Acknowledgement)),
            }).Take(most).ToListAsync(cancellation);
        var cells = await CellsAsync([.. places.Select(p => p.Request).OfType<Request>()], viewer, cancellation);
        return [.. places.Select(p => new TableRow
        {
            Position = p.Position,
            Authority = p.Name,
            AuthoritySlug = p.Slug,
            RequestId = p.Request?.Id,
            RequestSlug = p.Request?.Slug,
            State = p.Request is { } r
                ? new RequestState(r.Progress, r.Outcome, r.NeedsClassification, r.DeliveryProblem, p.Acknowledged, r.DueOn)
                : null,
            Regime = p.Request?.RegimeId,
            Sent = p.Request?.SentOn,
            LastReply = p.Request?.LastReplyAt,
            Cells = p.Request is { } made ? cells[made.Id].ToDictionary(c => c.Question) : new Dictionary<string, TableCell>(),
        })];
    }

    // The answers of one request, of a batch or not, by question.
    public async Task<IReadOnlyDictionary<string, TableCell>> OfRequestAsync(long requestId, Viewer viewer, CancellationToken cancellation)
    {
        var redaction = Redaction.For(settings, requestId, "", []);
        var answers = await Seen(db.Answers.AsNoTracking().Where(a => a.RequestId == requestId), viewer).ToListAsync(cancellation);
        return answers.ToDictionary(a => a.Question, a => Cell(a, redaction));
    }

    // How often each kind of answer was given to each question: the bar above a column.
    public async Task<IReadOnlyList<AnswerTally>> TalliesAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var (requests, messages, withFiles) = await withheld.FindAsync(batchId, viewer, cancellation);
        return await db.Answers.AsNoTracking().Where(a => a.BatchId == batchId && !requests.Contains(a.RequestId))
            .Where(a => !messages.Contains(a.Stated.MessageId) && (a.Stated.Part == null || !withFiles.Contains(a.Stated.MessageId)))
            .GroupBy(a => new { a.Question, a.Stated.Type })
            .Select(g => new AnswerTally(g.Key.Question, g.Key.Type, g.Count(), g.Count(a => a.NeedsPerson)))
            .ToListAsync(cancellation);
    }

    // An answer is seen where the message that proves it is. Where its words stand in a file, no file of that message may be withheld.
    private IQueryable<Answers.Answer> Seen(IQueryable<Answers.Answer> answers, Viewer viewer)
    {
        var (messages, files) = (db.IncomingMessages.VisibleTo(viewer, today.Value), db.Attachments.VisibleTo(viewer, today.Value));
        return answers
            .Where(a => a.Stated.MessageId == null || messages.Any(m => m.Id == a.Stated.MessageId))
            .Where(a => a.Stated.Part == null
                || !db.Attachments.Any(f => f.MessageId == a.Stated.MessageId && !files.Any(shown => shown.Id == f.Id)));
    }

    private IQueryable<Request> Filtered(IQueryable<Request> requests, TableFilter filter, Viewer viewer)
    {
        var (question, type, outcome, tag) = (filter.Question, filter.Type, filter.Outcome, filter.Tag);
        requests = outcome is null ? requests : requests.Where(r => r.Outcome == outcome);
        requests = tag is null ? requests : requests.Where(r => r.Authority.Tags.Any(t => t.Name == tag));
        if (!filter.OnlyUnsure && type is null)
        {
            return requests;
        }

        var answers = Seen(db.Answers, viewer);
        return requests.Where(r => answers.Any(a => a.RequestId == r.Id && (question == null || a.Question == question)
            && (type == null || a.Stated.Type == type) && (!filter.OnlyUnsure || a.NeedsPerson)));
    }

    private async Task<ILookup<long, TableCell>> CellsAsync(List<Request> made, Viewer viewer, CancellationToken cancellation)
    {
        var ids = made.ConvertAll(r => r.Id);
        var answers = await Seen(db.Answers.AsNoTracking().Where(a => ids.Contains(a.RequestId)), viewer)
            .OrderBy(a => a.RequestId).ThenBy(a => a.Question).ToListAsync(cancellation);
        var redactions = ids.ToDictionary(id => id, id => Redaction.For(settings, id, "", []));
        return answers.ToLookup(a => a.RequestId, a => Cell(a, redactions[a.RequestId]));
    }

    private static TableCell Cell(Answers.Answer answer, Redaction redaction)
    {
        var stated = answer.Stated;
        return new TableCell(answer.Question, stated.Type)
        {
            Value = stated.Value is { } value ? redaction.Text(value) : null,
            RefersTo = stated.RefersTo is { } refers ? redaction.Text(refers) : null,
            Grounds = stated.Grounds,
            ByPerson = answer.ByPerson,
            Confidence = answer.Confidence,
            NeedsPerson = answer.NeedsPerson,
            Version = answer.Version,
            Message = stated.MessageId,
            Evidence = stated is { MessageId: { } message, Quotation: { } quotation }
                ? new TableEvidence(message, redaction.Text(quotation))
                {
                    TextId = stated.TextId,
                    Part = stated.Part,
                    Page = stated.Page,
                    Cell = stated.Cell is { } cell ? redaction.Text(cell) : null,
                    Start = stated.Start,
                    End = stated.End,
                }
                : null,
        };
    }
}
