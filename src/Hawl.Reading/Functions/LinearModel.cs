using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hawl.Reading.Functions;

// Says how likely each of some classes is by a weighted sum of features, and learns the weights from examples. Learning goes over the
// examples in one fixed order, with steps that shrink for each weight by how much it has moved (Duchi, Hazan and Singer 2011), so the same
// examples always give the same weights.
internal sealed class LinearModel(float[] weights)
{
    // Room for the classes, up to a number that all machines' vectors divide.
    public const int Width = 32;

    private const float Step = 0.5f;
    private const float Smallest = 1e-8f;
    private const int Stride = 7_919;

    public float[] Weights { get; } = weights;

    public static LinearModel Learn(int features, int classes, IReadOnlyList<(int Class, LinearFeature[] Features)> examples, int rounds,
        float decay)
    {
        var model = new LinearModel(new float[features * Width]);
        var moved = new float[features * Width];
        Span<float> odds = stackalloc float[Width];
        for (var n = 0; n < rounds * examples.Count; n++)
        {
            var example = examples[(int)((long)n * Stride % examples.Count)];
            model.Odds(example.Features, odds[..Width], classes);
            odds[example.Class] -= 1;
            model.Move(example.Features, odds, moved, decay);
        }

        return model;
    }

    // How likely each class is; the odds add up to one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Odds(LinearFeature[] features, Span<float> odds, int classes)
    {
        odds.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(odds);
        foreach (var feature in features)
        {
            var weights = Of(Weights, feature.Place);
            for (var n = 0; n < sums.Length; n++)
            {
                sums[n] += weights[n] * feature.Value;
            }
        }

        var (highest, sum) = (float.MinValue, 0f);
        foreach (var one in odds[..classes])
        {
            highest = Math.Max(highest, one);
        }

        foreach (ref var one in odds[..classes])
        {
            one = MathF.Exp(one - highest);
            sum += one;
        }

        foreach (ref var one in odds[..classes])
        {
            one /= sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(LinearFeature[] features, Span<float> errors, float[] moved, float decay)
    {
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(errors);
        foreach (var feature in features)
        {
            var weights = Of(Weights, feature.Place);
            var steps = Of(moved, feature.Place);
            for (var n = 0; n < slopes.Length; n++)
            {
                var slope = (slopes[n] * feature.Value) + (weights[n] * decay);
                steps[n] += slope * slope;
                weights[n] -= slope * Step / Vector.SquareRoot(steps[n] + new Vector<float>(Smallest));
            }
        }
    }

    private static Span<Vector<float>> Of(float[] numbers, int feature) =>
        MemoryMarshal.Cast<float, Vector<float>>(numbers.AsSpan(feature * Width, Width));
}
