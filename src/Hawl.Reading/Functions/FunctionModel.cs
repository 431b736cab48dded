namespace Hawl.Reading.Functions;

// Learns from examples what a sentence does: which of its features speak for which function.
internal sealed class FunctionModel
{
    private const int Rounds = 12;
    private const float Decay = 5e-5f;
    private const int FewestUses = 2;

    private static readonly int _functions = Enum.GetValues<SentenceFunction>().Length;

    private readonly Dictionary<uint, int> _places;
    private readonly LinearModel _model;

    private FunctionModel(Dictionary<uint, int> places, LinearModel model) => (_places, _model) = (places, model);

    public static FunctionModel Learn(IReadOnlyList<(SentenceFunction Function, string Plain)> examples)
    {
        var features = examples.AsParallel().AsOrdered().Select(one => SentenceFeatures.Of(one.Plain)).ToList();
        var places = features.SelectMany(one => one).CountBy(one => one).Where(one => one.Value >= FewestUses)
            .Select((one, place) => (one.Key, place)).ToDictionary(one => one.Key, one => one.place);
        var known = examples.Select((one, n) => ((int)one.Function, Known(places, features[n]))).ToList();
        return new FunctionModel(places, LinearModel.Learn(places.Count, _functions, known, Rounds, Decay));
    }

    public Judgement Judge(string plain)
    {
        Span<float> odds = stackalloc float[LinearModel.Width];
        _model.Odds(Known(_places, SentenceFeatures.Of(plain)), odds, _functions);
        var best = 0;
        for (var n = 1; n < _functions; n++)
        {
            best = odds[n] > odds[best] ? n : best;
        }

        return new Judgement((SentenceFunction)best, Math.Round(odds[best], 3), odds[.._functions].ToArray());
    }

    // Long sentences have more features, and are not surer for it.
    private static LinearFeature[] Known(Dictionary<uint, int> places, IReadOnlyCollection<uint> features)
    {
        var known = features.Select(one => places.GetValueOrDefault(one, -1)).Where(place => place >= 0).ToList();
        var share = 1 / MathF.Sqrt(Math.Max(1, known.Count));
        return [.. known.Select(place => new LinearFeature(place, share))];
    }
}
