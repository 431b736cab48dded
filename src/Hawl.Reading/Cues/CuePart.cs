namespace Hawl.Reading.Cues;

// Phrases that are looked for together, each with what a text needs for it to be there: of each set of words one.
internal sealed class CuePart(string pattern, int[][][] needs)
{
    private readonly Lazy<Cue> _cue = new(() => new Cue(pattern));

    public Cue Cue => _cue.Value;

    public int[][][] Needs => needs;

    public bool MayBeIn(ulong[] words)
    {
        foreach (var phrase in needs)
        {
            if (HasAll(phrase, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAll(int[][] sets, ulong[] words)
    {
        foreach (var set in sets)
        {
            if (!HasAny(set, words))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAny(int[] set, ulong[] words)
    {
        foreach (var one in set)
        {
            if ((words[one / WordSearch.Bits] & (1UL << (one % WordSearch.Bits))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
