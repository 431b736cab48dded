using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// The letters to an authority that did not arrive at an address leave again, under their own Message-IDs; those that are still being
// tried there go to the new one from now on. Returns how many are sent again.
public sealed class SendAgain(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task<int> ExecuteAsync(
        long authorityId, string from, string to, Actor by, CancellationToken cancellation)
    {
        var failed = await db.OutgoingMessages.Include(m => m.Request)
            .Where(m => m.State == LetterState.Failed && m.GivenUpAt == null)
            .Where(m => m.Request.AuthorityId == authorityId && m.ToAddress == from)
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        foreach (var letter in failed)
        {
            letter.Again(to);
            jobs.Queue(letter.Request.LetterQueuedAgain(letter.Id, by, moments.Now(letter.Request)));
        }

        await db.SaveChangesAsync(cancellation);
        await db.OutgoingMessages
            .Where(m => m.State == LetterState.Queued && m.Request.AuthorityId == authorityId && m.ToAddress == from)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, to), cancellation);
        return failed.Count;
    }
}
