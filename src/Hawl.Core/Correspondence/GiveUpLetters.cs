using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Nobody waits any longer for the letters to an authority that did not arrive. Returns how many there were.
public sealed class GiveUpLetters(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task<int> ExecuteAsync(long authorityId, string address, Actor by, string? reason, CancellationToken cancellation)
    {
        var failed = await db.OutgoingMessages.Include(m => m.Request)
            .Where(m => m.State == LetterState.Failed && m.GivenUpAt == null)
            .Where(m => m.Request.AuthorityId == authorityId && m.ToAddress == address)
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        foreach (var letter in failed)
        {
            var moment = moments.Now(letter.Request);
            letter.GivenUp(moment.At);
            jobs.Queue(letter.Request.LetterGivenUp(letter.Id, by, reason, moment));
        }

        await db.SaveChangesAsync(cancellation);
        return failed.Count;
    }
}
