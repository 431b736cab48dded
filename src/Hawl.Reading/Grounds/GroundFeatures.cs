using Hawl.Reading.Functions;

namespace Hawl.Reading.Grounds;

// What of the words around a provision is compared with the examples: those before it and those after it, the nearest by their places,
// and which follow each other.
internal static class GroundFeatures
{
    private const int MostWords = 40;
    private const int Near = 10;
    private const int Next = 3;
    private const int FeaturesEach = 4;
    private const uint Here = 2;

    public static IReadOnlyCollection<uint> Of(string before, string after)
    {
        var head = SentenceFeatures.Stems(before).TakeLast(MostWords).ToList();
        var tail = SentenceFeatures.Stems(after).Take(MostWords).ToList();
        uint[] all = [.. head, Here, .. tail];
        var found = new OrderedDictionary<uint, bool>(all.Length * FeaturesEach);
        for (var n = 0; n < all.Length; n++)
        {
            found.TryAdd(SentenceFeatures.Pair(all[n], 's'), true);
            found.TryAdd(SentenceFeatures.Pair(n > 0 ? all[n - 1] : 0, all[n]), true);
            found.TryAdd(SentenceFeatures.Pair(SentenceFeatures.Pair(n > 1 ? all[n - 2] : 0, '_'), all[n]), true);
        }

        for (var n = 0; n < Near; n++)
        {
            Add(found, head, head.Count - 1 - n, 'b', n);
            Add(found, tail, n, 'a', n);
        }

        found.TryAdd(SentenceFeatures.Pair((uint)Math.Min(head.Count, Next), 'h'), true);
        found.TryAdd(SentenceFeatures.Pair((uint)Math.Min(tail.Count, Next), 't'), true);
        return found.Keys;
    }

    private static void Add(OrderedDictionary<uint, bool> found, List<uint> words, int at, uint side, int distance)
    {
        if (at < 0 || at >= words.Count)
        {
            return;
        }

        found.TryAdd(SentenceFeatures.Pair(words[at], side), true);
        if (distance < Next)
        {
            found.TryAdd(SentenceFeatures.Pair(SentenceFeatures.Pair(words[at], side), (uint)distance), true);
        }
    }
}
