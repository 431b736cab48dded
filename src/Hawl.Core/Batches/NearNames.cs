using Hawl.Core.Data;

namespace Hawl.Core.Batches;

// Names that look like what was sought, by the threes of letters they share. Each name is looked at once, however much is sought.
public sealed class NearNames
{
    private const int Most = 3;

    // Of one: the share of threes in common that counts as near.
    private const double Near = 0.4;

    private readonly Dictionary<string, List<int>> soughtBy = [];
    private readonly int[] sizes;
    private readonly List<(double Likeness, NamedList.Near Name)>[] nearest;

    public NearNames(IReadOnlyList<string> sought)
    {
        (sizes, nearest) = (new int[sought.Count], new List<(double, NamedList.Near)>[sought.Count]);
        for (var i = 0; i < sought.Count; i++)
        {
            var threes = Threes(sought[i]);
            (sizes[i], nearest[i]) = (threes.Count, []);
            foreach (var three in threes)
            {
                (soughtBy.TryGetValue(three, out var lines) ? lines : soughtBy[three] = []).Add(i);
            }
        }
    }

    public void Offer(NamedList.Near name)
    {
        var threes = Threes(name.Name);
        var shared = new Dictionary<int, int>();
        foreach (var line in threes.SelectMany(three => soughtBy.GetValueOrDefault(three, [])))
        {
            shared[line] = shared.GetValueOrDefault(line) + 1;
        }

        foreach (var (line, count) in shared)
        {
            var likeness = 2.0 * count / (sizes[line] + threes.Count);
            if (likeness >= Near && !nearest[line].Exists(n => n.Name.Id == name.Id && n.Likeness >= likeness))
            {
                nearest[line].RemoveAll(n => n.Name.Id == name.Id);
                nearest[line].Add((likeness, name));
                nearest[line].Sort((a, b) => b.Likeness.CompareTo(a.Likeness));
                nearest[line].RemoveRange(Math.Min(Most, nearest[line].Count), Math.Max(0, nearest[line].Count - Most));
            }
        }
    }

    // The likeliest first.
    public IReadOnlyList<NamedList.Near> Of(int sought) => [.. nearest[sought].Select(n => n.Name)];

    private static HashSet<string> Threes(string text)
    {
        var padded = $"  {Slugs.Of(text, "").Replace('-', ' ')} ";
        return [.. Enumerable.Range(0, Math.Max(0, padded.Length - 2)).Select(i => padded.Substring(i, 3))];
    }
}
