namespace Hawl.Reading.Values;

// Of things found in a text by several patterns, those that do not overlap: the one that begins first, of two the one named first.
internal static class Sweep
{
    public static List<T> Of<T>(IEnumerable<T> found, Func<T, int> start, Func<T, int> end)
    {
        var kept = new List<T>();
        var reached = 0;
        foreach (var one in found.OrderBy(start))
        {
            if (start(one) >= reached)
            {
                kept.Add(one);
                reached = end(one);
            }
        }

        return kept;
    }
}
