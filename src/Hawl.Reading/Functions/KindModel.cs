using System.Globalization;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Functions;

// What kind of message it is by what all its sentences do, after the example of labelled messages. The weights, one for each feature and
// kind, are in kinds.tsv, which `make reading-model` writes.
internal sealed class KindModel(LinearModel model)
{
    private const int Rounds = 300;
    private const float Decay = 1e-3f;
    private const string Weights = "Functions/kinds";

    private static readonly string[] _kinds = Enum.GetNames<ReplyKind>();
    private static readonly Lazy<KindModel> _made = new(Load);

    public static KindModel Made => _made.Value;

    public static KindModel Learn(IReadOnlyList<(ReplyKind Kind, LinearFeature[] Features)> messages) =>
        new(LinearModel.Learn(KindFeatures.Names.Count, _kinds.Length, [.. messages.Select(one => ((int)one.Kind, one.Features))], Rounds,
            Decay));

    // How likely each kind is.
    public Dictionary<ReplyKind, double> Judge(LinearFeature[] features)
    {
        var odds = new float[LinearModel.Width];
        model.Odds(features, odds, _kinds.Length);
        return Enum.GetValues<ReplyKind>().ToDictionary(kind => kind, kind => (double)odds[(int)kind]);
    }

    // As kinds.tsv holds it: a line a feature, a column a kind.
    public override string ToString() => $"feature\t{string.Join('\t', _kinds)}\n" + string.Concat(KindFeatures.Names.Select((name, n) =>
        $"{name}\t{string.Join('\t', Enumerable.Range(0, _kinds.Length).Select(kind =>
            model.Weights[(n * LinearModel.Width) + kind].ToString("0.000", CultureInfo.InvariantCulture)))}\n"));

    private static KindModel Load()
    {
        using var stream = typeof(KindModel).Assembly.GetManifestResourceStream(Weights);
        using var lines = new StreamReader(stream ?? Stream.Null);
        var rows = lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        var weights = new float[KindFeatures.Names.Count * LinearModel.Width];
        for (var n = 0; n < KindFeatures.Names.Count; n++)
        {
            var cells = rows.GetValueOrDefault(KindFeatures.Names[n]) ?? [];
            for (var kind = 1; kind < cells.Length; kind++)
            {
                weights[(n * LinearModel.Width) + kind - 1] = float.Parse(cells[kind], CultureInfo.InvariantCulture);
            }
        }

        return new KindModel(new LinearModel(weights));
    }
}
