using System.Collections.Concurrent;
using System.Net;

namespace Hawl.Core.Correspondence;

// Wrong addresses counted per peer, so that nobody finds out by trying which requests there are. A mail server of our own is not
// counted: what it brings was sent by others, and a mistyped address is to be answered at once.
public sealed class RecipientGuesses(TimeProvider clock)
{
    public const int Free = 20;

    private const int MostPeers = 10_000;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> wrong = new();

    // True when this peer has guessed wrong so often that it gets no answers for now.
    public bool Exhausted(IPEndPoint? peer) =>
        wrong.TryGetValue(MailPeer.Key(peer), out var seen) && seen.Count >= Free && clock.GetUtcNow() - seen.Since < Memory;

    public void WasWrong(IPEndPoint? peer)
    {
        if (MailPeer.IsOurs(peer))
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (wrong.Count >= MostPeers)
        {
            foreach (var old in wrong.Where(w => now - w.Value.Since >= Memory).Select(w => w.Key).ToList())
            {
                wrong.TryRemove(old, out _);
            }
        }

        wrong.AddOrUpdate(MailPeer.Key(peer), (1, now), (_, seen) => now - seen.Since >= Memory ? (1, now) : (seen.Count + 1, seen.Since));
    }
}
