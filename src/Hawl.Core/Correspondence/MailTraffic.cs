using System.Collections.Concurrent;
using System.Net;

namespace Hawl.Core.Correspondence;

// Counts what each peer does at the mail listener: its open connections, and its new ones and its recipients of the minute.
public sealed class MailTraffic(MailPeerLimits limits, TimeProvider clock)
{
    private const int MostPeers = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, int> open = new();
    private readonly ConcurrentDictionary<(string Peer, string What), (int Count, DateTimeOffset Since)> minutes = new();
    private int all;

    public TimeProvider Clock => clock;

    // To be closed when the connection is; null with the reason when there may be no further one now.
    public IDisposable? TryOpen(IPEndPoint? peer, out string reason)
    {
        var (key, free) = (MailPeer.Key(peer), MailPeer.IsOurs(peer));
        var connection = new Connection(this, key);
        if (Volatile.Read(ref all) > limits.AtOnceInAll)
        {
            reason = "Too many connections";
        }
        else if (!free && open.GetValueOrDefault(key) > limits.AtOnce)
        {
            reason = "Too many connections from your network";
        }
        else if (!free && Count(key, nameof(limits.Connections)) > limits.Connections)
        {
            reason = "Too many connections from your network within a minute";
        }
        else
        {
            reason = "";
            return connection;
        }

        connection.Dispose();
        return null;
    }

    // One more recipient: false when this peer has named too many within a minute.
    public bool MayName(IPEndPoint? peer) =>
        MailPeer.IsOurs(peer) || Count(MailPeer.Key(peer), nameof(limits.Recipients)) <= limits.Recipients;

    private int Count(string peer, string what)
    {
        var now = clock.GetUtcNow();
        if (minutes.Count >= MostPeers)
        {
            foreach (var old in minutes.Where(m => now - m.Value.Since >= Minute).Select(m => m.Key).ToList())
            {
                minutes.TryRemove(old, out _);
            }
        }

        return minutes.AddOrUpdate(
            (peer, what), (1, now), (_, seen) => now - seen.Since >= Minute ? (1, now) : (seen.Count + 1, seen.Since)).Count;
    }

    private sealed class Connection : IDisposable
    {
        private readonly MailTraffic traffic;
        private readonly string key;
        private int closed;

        public Connection(MailTraffic traffic, string key)
        {
            (this.traffic, this.key) = (traffic, key);
            Interlocked.Increment(ref traffic.all);
            traffic.open.AddOrUpdate(key, 1, (_, count) => count + 1);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref closed, 1) != 0)
            {
                return;
            }

            Interlocked.Decrement(ref traffic.all);
            if (traffic.open.AddOrUpdate(key, 0, (_, count) => count - 1) == 0)
            {
                traffic.open.TryRemove(new KeyValuePair<string, int>(key, 0));
            }
        }
    }
}
