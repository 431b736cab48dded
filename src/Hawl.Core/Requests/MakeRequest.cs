using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// A request, its first letter in the queue and the event that says so: all in one transaction, or nothing.
public sealed class MakeRequest(HawlContext db, Slugs slugs, Database database, EventJobs jobs, AskingRules rules)
{
    public async Task<Request> ExecuteAsync(NewRequest asked, CancellationToken cancellation)
    {
        var secret = await database.SecretAsync(cancellation);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var (address, regime, moment) = rules.Check(asked);
        var title = RequestTitle.Tidy(asked.Title);
        var slug = await slugs.FreeAsync("request", title, s => db.RequestSlugs.AnyAsync(r => r.Slug == s, cancellation), cancellation);
        var request = new Request
        {
            Authority = asked.Authority,
            User = asked.User,
            Batch = asked.Batch,
            BatchPosition = asked.BatchPosition,
            Title = title,
            Slug = slug,
            RegimeId = regime.Id,
            RegimeVersion = regime.Version,
            Language = asked.Language,
            Tags = asked.Tags,
            LetterKey = LetterKey.Of(asked.Letter),
            CreatedAt = moment.At,
        };
        db.Requests.Add(request);
        var letter = rules.FirstLetter(asked, request, address, moment);
        db.OutgoingMessages.Add(letter);
        await db.SaveChangesAsync(cancellation);

        request.ReplyHash = ReplyAddress.HashFor(request.Id, secret);
        db.RequestSlugs.Add(new RequestSlug { Slug = slug, RequestId = request.Id });
        jobs.Queue(request.Made(asked.By, letter.Id, moment), asked.Wait);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }

        return request;
    }
}
