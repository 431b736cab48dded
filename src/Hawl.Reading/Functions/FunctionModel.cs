namespace Hawl.Reading.Functions;

// Learns from examples what a sentence does: which of its features speak for which function.
internal sealed class FunctionModel
{
    private static readonly int _functions = Enum.GetValues<SentenceFunction>().Length;

    private readonly ExampleModel _model;

    private FunctionModel(ExampleModel model) => _model = model;

    public static FunctionModel Learn(IReadOnlyList<(SentenceFunction Function, string Plain)> examples) =>
        new(ExampleModel.Learn(_functions,
            [.. examples.AsParallel().AsOrdered().Select(one => ((int)one.Function, SentenceFeatures.Of(one.Plain)))]));

    public Judgement Judge(string plain)
    {
        var odds = _model.Odds(SentenceFeatures.Of(plain));
        var best = 0;
        for (var n = 1; n < _functions; n++)
        {
            best = odds[n] > odds[best] ? n : best;
        }

        return new Judgement((SentenceFunction)best, Math.Round(odds[best], 3), odds);
    }
}
