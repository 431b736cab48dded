namespace Hawl.Tests.Reading.Report;

// Of the readings that are so sure: how many there are, how sure they are on average, and how many are right.
internal sealed record Reliability(double From, double To, int Count, double Sure, double Right)
{
    private static readonly double[] _bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

    public static IReadOnlyList<Reliability> Of(IEnumerable<Judged> judged)
    {
        var all = judged.ToList();
        return
        [
            .. _bounds.Zip(_bounds.Skip(1), (from, to) => (from, to,
                all.Where(one => one.Confidence >= from && one.Confidence < to).ToList()))
                .Where(one => one.Item3.Count > 0)
                .Select(one => new Reliability(one.from, Math.Min(one.to, 1), one.Item3.Count, one.Item3.Average(judge => judge.Confidence),
                    one.Item3.Count(judge => judge.IsRight) / (double)one.Item3.Count)),
        ];
    }
}
