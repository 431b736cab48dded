using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// One answer of a batch with its messages and its history; null where a viewer may not see the request, or nobody asked that.
public sealed class ReviewedAnswerQuery(HawlContext db, ReviewPlacesQuery places, RedactionQuery redactions, SiteToday today)
{
    public async Task<ReviewedAnswer?> FindAsync(
        long batchId, long requestId, string question, string language, Viewer viewer, CancellationToken cancellation)
    {
        if (await places.FindAsync(batchId, requestId, question, viewer, cancellation) is not { } place)
        {
            return null;
        }

        var redaction = await redactions.FindAsync(requestId, language, cancellation);
        var answer = await places.Answers(batchId, viewer).AsNoTracking()
            .SingleOrDefaultAsync(a => a.RequestId == requestId && a.Question == question, cancellation);
        var messages = db.IncomingMessages.VisibleTo(viewer, today.Value).Where(m => m.RequestId == requestId);
        var statements = await db.AnswerStatements.AsNoTracking().Where(s => s.RequestId == requestId && s.Question == question)
            .Where(s => s.Stated.MessageId == null || messages.Any(m => m.Id == s.Stated.MessageId))
            .OrderBy(s => s.Id).ToListAsync(cancellation);
        var asked = await db.Requests.AsNoTracking().Where(r => r.Id == requestId)
            .Select(r => new
            {
                r.Slug,
                Name = r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
            }).SingleAsync(cancellation);
        return new ReviewedAnswer
        {
            Place = place with { NeedsPerson = answer?.NeedsPerson ?? false, ByPerson = answer?.ByPerson ?? false },
            Authority = asked.Name,
            RequestSlug = asked.Slug,
            Standing = Redacted(answer?.Stated, redaction),
            ByPerson = answer?.ByPerson ?? false,
            NeedsPerson = answer?.NeedsPerson ?? false,
            Confidence = answer?.Confidence ?? 0,
            Version = answer?.Version ?? 0,
            Machine = Redacted(StandingAnswer.OfMachine(statements)?.Stated, redaction),
            Messages = await MessagesAsync(messages, answer?.Stated, redaction, cancellation),
            History = await HistoryAsync(statements, redaction, cancellation),
        };
    }

    private static StatedAnswer? Redacted(StatedAnswer? stated, Redaction redaction) => stated is null ? null : stated with
    {
        Value = stated.Value is { } value ? redaction.Text(value) : null,
        RefersTo = stated.RefersTo is { } refers ? redaction.Text(refers) : null,
        Quotation = stated.Quotation is { } words ? redaction.Text(words) : null,
    };

    // What proves it first, then the newest.
    private static async Task<List<ReviewedAnswer.Message>> MessagesAsync(
        IQueryable<IncomingMessage> messages, StatedAnswer? standing, Redaction redaction, CancellationToken cancellation)
    {
        var proof = standing?.MessageId;
        var found = await messages.AsNoTracking().Where(m => m.Automatic == "none" || m.Id == proof)
            .OrderByDescending(m => m.Id == proof).ThenByDescending(m => m.ReceivedAt)
            .Select(m => new
            {
                m.Id,
                m.ReceivedAt,
                m.FromName,
                m.Request.Language,
                Text = m.Texts.OrderByDescending(t => t.ReaderVersion).ThenBy(t => t.Part).Select(t => new { t.Id, t.Text })
                    .FirstOrDefault(),
            }).ToListAsync(cancellation);
        return found.ConvertAll(m => new ReviewedAnswer.Message(
            m.Id,
            m.ReceivedAt,
            m.FromName is { } name && redaction.Text(name) == name ? name : null,
            m.Language,
            MarkedText.Of(m.Text?.Text ?? "", m.Id == proof ? Placed(standing, m.Text?.Id, m.Text?.Text) : null, redaction),
            m.Id == proof));
    }

    // Places count in the text they were made for; in another the words are looked for.
    private static StatedAnswer? Placed(StatedAnswer? standing, Guid? textId, string? text)
    {
        var at = standing is { Quotation: { } words } && text is not null ? text.IndexOf(words, StringComparison.Ordinal) : -1;
        return standing is null || standing.TextId == textId ? standing
            : at < 0 ? null : standing with { Start = at, End = at + standing.Quotation?.Length };
    }

    private async Task<List<ReviewedAnswer.Step>> HistoryAsync(
        List<AnswerStatement> statements, Redaction redaction, CancellationToken cancellation)
    {
        var people = statements.Select(s => s.PersonId).OfType<long>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id) && u.Visibility.TombstonedAt == null)
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return [.. statements.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => new ReviewedAnswer.Step(
            s.Act, s.At, s.PersonId is { } id ? names.GetValueOrDefault(id) : null, s.Stated.Type,
            s.Stated.Value is { } value ? redaction.Text(value) : null, s.Confidence))];
    }
}
