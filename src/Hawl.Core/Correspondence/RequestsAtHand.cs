using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// The requests that the mails in hand may belong to, read together with what judging asks of them: their authorities, the letters they
// were sent, and which of their messages have the Message-IDs of these mails. Whatever was not foreseen is read when it is asked for.
public sealed class RequestsAtHand(HawlContext db)
{
    private readonly Dictionary<long, Request> requests = [];
    private readonly Dictionary<long, List<OutgoingMessage>> letters = [];
    private readonly List<SeenMessage> seen = [];
    private HashSet<string> identities = [];

    // In place of those of earlier mails.
    public async Task ReadAsync(IReadOnlyList<long> ids, IReadOnlyList<string> ofMails, CancellationToken cancellation)
    {
        requests.Clear();
        letters.Clear();
        seen.Clear();
        identities = [.. ofMails];
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var request in await Whole().Where(r => ids.Contains(r.Id)).ToListAsync(cancellation))
        {
            requests[request.Id] = request;
            letters[request.Id] = [];
        }

        var sent = await db.OutgoingMessages.Where(m => ids.Contains(m.RequestId)).OrderBy(m => m.Id).ToListAsync(cancellation);
        sent.ForEach(m => letters[m.RequestId].Add(m));
        seen.AddRange(await Seen(db.IncomingMessages.Where(m => ids.Contains(m.RequestId) && ofMails.Contains(m.Identity)))
            .ToListAsync(cancellation));
    }

    public Request? Find(long id) => requests.GetValueOrDefault(id);

    // With its authority and the translations of that.
    public async Task<Request> GetAsync(long id, CancellationToken cancellation) =>
        Find(id) ?? await Whole().SingleAsync(r => r.Id == id, cancellation);

    // Oldest first.
    public async Task<IReadOnlyList<OutgoingMessage>> LettersAsync(Request request, CancellationToken cancellation) =>
        letters.TryGetValue(request.Id, out var known)
            ? known
            : await db.OutgoingMessages.Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).ToListAsync(cancellation);

    public async Task<IReadOnlyList<SeenMessage>> SeenAsync(Request request, string identity, CancellationToken cancellation) =>
        requests.ContainsKey(request.Id) && identities.Contains(identity)
            ? seen.FindAll(m => m.RequestId == request.Id && m.Identity == identity)
            : await Seen(db.IncomingMessages.Where(m => m.RequestId == request.Id && m.Identity == identity)).ToListAsync(cancellation);

    private IQueryable<Request> Whole() => db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations);

    private static IQueryable<SeenMessage> Seen(IQueryable<IncomingMessage> messages) =>
        messages.Select(m => new SeenMessage(m.RequestId, m.Identity, m.Id, m.ContentHash));

    public sealed record SeenMessage(long RequestId, string Identity, long Id, string ContentHash);
}
