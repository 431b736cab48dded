using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// The requester says at once what came of many, of each by the rules of one: what has changed meanwhile is left as it is, and counted.
public sealed class SayOfMany(HawlContext db, SayWhatCame say)
{
    public const int Most = 500;

    public async Task<SaidOfMany> ExecuteAsync(IReadOnlyDictionary<long, Saying> words, Viewer by, CancellationToken cancellation)
    {
        var ids = words.Keys.Take(Most).ToList();
        var own = await db.Requests.AsNoTracking().Where(r => r.UserId == by.UserId && ids.Contains(r.Id)).OrderBy(r => r.Id)
            .Select(r => r.Id).ToListAsync(cancellation);
        var said = 0;
        foreach (var id in own)
        {
            said += await SayAsync(id, words[id], by, cancellation) ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return new SaidOfMany(said, ids.Count - said);
    }

    private async Task<bool> SayAsync(long id, Saying word, Viewer by, CancellationToken cancellation)
    {
        try
        {
            await say.ExecuteAsync(id, word, by, cancellation);
            return true;
        }
        catch (RuleException refused) when (refused.Rule is RequestRights.Stale or RequestSteps.NotAllowed)
        {
            return false;
        }
    }
}
