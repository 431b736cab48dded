using System.Globalization;

namespace Hawl.Reading.Functions;

// Which of several things something is by features that have names, after labelled examples. The weights, one for each feature and each
// thing it can be, are in files which `make reading-model` writes.
internal sealed class NamedModel<T>(LinearModel model, IReadOnlyCollection<string> names)
    where T : struct, Enum
{
    private static readonly string[] _classes = Enum.GetNames<T>();
    private static readonly T[] _all = Enum.GetValues<T>();

    public static NamedModel<T> Learn(
        IReadOnlyCollection<string> names, IEnumerable<(T Is, LinearFeature[] Features)> examples, int rounds, float decay) =>
        new(LinearModel.Learn(names.Count, _classes.Length,
            [.. examples.Select(one => (Array.IndexOf(_all, one.Is), one.Features))], rounds, decay), names);

    // How likely each is.
    public Dictionary<T, double> Judge(LinearFeature[] features)
    {
        var odds = new float[LinearModel.Width];
        model.Odds(features, odds, _classes.Length);
        return _all.Select((one, n) => (one, n)).ToDictionary(pair => pair.one, pair => (double)odds[pair.n]);
    }

    // A line a feature, a column for each thing it can be.
    public override string ToString() => $"feature\t{string.Join('\t', _classes)}\n" + string.Concat(names.Select((name, n) =>
        $"{name}\t{string.Join('\t', Enumerable.Range(0, _classes.Length).Select(column =>
            model.Weights[(n * LinearModel.Width) + column].ToString("0.000", CultureInfo.InvariantCulture)))}\n"));

    public static NamedModel<T> Load(string file, IReadOnlyCollection<string> names)
    {
        using var stream = typeof(MessageModels).Assembly.GetManifestResourceStream(file);
        using var lines = new StreamReader(stream ?? Stream.Null);
        var rows = lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        var weights = new float[names.Count * LinearModel.Width];
        foreach (var (n, name) in names.Index())
        {
            var cells = rows.GetValueOrDefault(name) ?? [];
            for (var column = 1; column < cells.Length; column++)
            {
                weights[(n * LinearModel.Width) + column - 1] = float.Parse(cells[column], CultureInfo.InvariantCulture);
            }
        }

        return new NamedModel<T>(new LinearModel(weights), names);
    }
}
