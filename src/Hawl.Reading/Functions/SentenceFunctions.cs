using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

// What a sentence does where no cue tells it: judged by its likeness to the examples, one embedded file a language. Languages are learnt
// together, since many replies use two.
internal static class SentenceFunctions
{
    private const int MostKept = 4_096;

    private static readonly Lazy<FunctionModel> _model = new(() => FunctionModel.Learn(Examples()));
    private static readonly TextMemory<Judgement> _judged = new(MostKept, static plain => _model.Value.Judge(plain));

    public static Judgement Judge(string plain) => _judged.Of(plain);

    // Whether the plain sentence does this, as far as the examples tell.
    public static bool Does(this string plain, SentenceFunction function, double least) =>
        Judge(plain) is var judged && judged.Function == function && judged.Odds >= least;

    public static IReadOnlyList<(SentenceFunction Function, string Plain)> Examples()
    {
        var assembly = typeof(SentenceFunctions).Assembly;
        var examples = new List<(SentenceFunction, string)>();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Functions/Examples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            using var lines = new StreamReader(stream ?? Stream.Null);
            while (lines.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                examples.Add((Enum.Parse<SentenceFunction>(line.AsSpan(0, tab).ToString().Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true), PlainWords.Of(line.AsSpan(tab + 1))));
            }
        }

        return examples;
    }
}
