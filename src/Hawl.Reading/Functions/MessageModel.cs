using System.Globalization;

namespace Hawl.Reading.Functions;

// What a message is by what all its sentences do, after the example of labelled messages. The weights, one for each feature and each thing
// it can be, are in files which `make reading-model` writes.
internal sealed class MessageModel<T>(LinearModel model)
    where T : struct, Enum
{
    private const int Rounds = 300;
    private const float Decay = 1e-3f;

    private static readonly string[] _names = Enum.GetNames<T>();
    private static readonly T[] _all = Enum.GetValues<T>();

    public static MessageModel<T> Learn(IEnumerable<(T Is, LinearFeature[] Features)> messages) =>
        new(LinearModel.Learn(MessageFeatures.Names.Count, _names.Length,
            [.. messages.Select(one => (Array.IndexOf(_all, one.Is), one.Features))], Rounds, Decay));

    // How likely each is.
    public Dictionary<T, double> Judge(LinearFeature[] features)
    {
        var odds = new float[LinearModel.Width];
        model.Odds(features, odds, _names.Length);
        return _all.Select((one, n) => (one, n)).ToDictionary(pair => pair.one, pair => (double)odds[pair.n]);
    }

    // A line a feature, a column for each thing it can be.
    public override string ToString() => $"feature\t{string.Join('\t', _names)}\n" + string.Concat(MessageFeatures.Names.Select((name, n) =>
        $"{name}\t{string.Join('\t', Enumerable.Range(0, _names.Length).Select(column =>
            model.Weights[(n * LinearModel.Width) + column].ToString("0.000", CultureInfo.InvariantCulture)))}\n"));

    public static MessageModel<T> Load(string name)
    {
        using var stream = typeof(MessageModels).Assembly.GetManifestResourceStream(name);
        using var lines = new StreamReader(stream ?? Stream.Null);
        var rows = lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        var weights = new float[MessageFeatures.Names.Count * LinearModel.Width];
        for (var n = 0; n < MessageFeatures.Names.Count; n++)
        {
            var cells = rows.GetValueOrDefault(MessageFeatures.Names[n]) ?? [];
            for (var column = 1; column < cells.Length; column++)
            {
                weights[(n * LinearModel.Width) + column - 1] = float.Parse(cells[column], CultureInfo.InvariantCulture);
            }
        }

        return new MessageModel<T>(new LinearModel(weights));
    }
}
