namespace Hawl.Reading.Functions;

// Learns from examples which of their features speak for which class.
internal sealed class ExampleModel
{
    private const int Rounds = 12;
    private const float Decay = 5e-5f;
    private const int FewestUses = 2;

    private readonly Dictionary<uint, int> _places;
    private readonly LinearModel _model;
    private readonly int _classes;

    private ExampleModel(Dictionary<uint, int> places, LinearModel model, int classes) =>
        (_places, _model, _classes) = (places, model, classes);

    public static ExampleModel Learn(int classes, IReadOnlyList<(int Class, IReadOnlyCollection<uint> Features)> examples)
    {
        var places = examples.SelectMany(one => one.Features).CountBy(one => one).Where(one => one.Value >= FewestUses)
            .Select((one, place) => (one.Key, place)).ToDictionary(one => one.Key, one => one.place);
        var known = examples.Select(one => (one.Class, Known(places, one.Features))).ToList();
        return new ExampleModel(places, LinearModel.Learn(places.Count, classes, known, Rounds, Decay), classes);
    }

    // How likely each class is; the odds add up to one.
    public float[] Odds(IReadOnlyCollection<uint> features)
    {
        Span<float> odds = stackalloc float[LinearModel.Width];
        _model.Odds(Known(_places, features), odds, _classes);
        return odds[.._classes].ToArray();
    }

    // Long sentences have more features, and are not surer for it.
    private static LinearFeature[] Known(Dictionary<uint, int> places, IReadOnlyCollection<uint> features)
    {
        var known = features.Select(one => places.GetValueOrDefault(one, -1)).Where(place => place >= 0).ToList();
        var share = 1 / MathF.Sqrt(Math.Max(1, known.Count));
        return [.. known.Select(place => new LinearFeature(place, share))];
    }
}
