using System.Globalization;
using System.Text.RegularExpressions;

namespace Hawl.Web.Ui;

// How well replies are read, as it was measured last: the tables of docs/reading.md, which is part of the program.
public sealed partial record ReadingFigures(int Replies, int Answers)
{
    private const string Resource = "reading.md";

    private static readonly Lazy<ReadingFigures> Ours = new(() =>
    {
        using var file = typeof(ReadingFigures).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var text = new StreamReader(file);
        return Parse(text.ReadToEnd());
    });

    public static ReadingFigures Measured => Ours.Value;

    public IReadOnlyList<Line> Kinds { get; private init; } = [];

    public IReadOnlyList<Line> Outcomes { get; private init; } = [];

    public IReadOnlyList<Line> Types { get; private init; } = [];

    // Of the answers that are so sure, how many are right.
    public IReadOnlyList<Band> Certainty { get; private init; } = [];

    // Replies that were read for the first time when they were counted, the oldest round first; each round once, as it was read first.
    public IReadOnlyList<Round> Unseen { get; private init; } = [];

    public static ReadingFigures Parse(string markdown)
    {
        var tables = Tables(markdown.ReplaceLineEndings("\n").Split('\n')).ToList();
        IEnumerable<string[]> Of(string head) => tables.FirstOrDefault(t => t[0][0] == head)?.Skip(1) ?? [];
        var said = Counts().Match(markdown);
        return new ReadingFigures(Whole(said.Groups[1].Value), Whole(said.Groups[2].Value))
        {
            Kinds = Lines(Of("kind")),
            Outcomes = Lines(Of("outcome")),
            Types = Lines(Of("type")),
            Certainty = [.. (tables.LastOrDefault(t => t[0][0] == "certainty")?.Skip(1) ?? [])
                .Select(r => new Band(Share(r[0].Split(" to ")[0]), Share(r[0].Split(" to ")[1]), Whole(r[1]), Share(r[3])))],
            Unseen = [.. Of("round").DistinctBy(r => Number(r[0]))
                .Select(r => new Round(Number(r[0]), r[1], Whole(r[2]), Share(r[3]), Share(r[4]), Share(r[5]), Share(r[6])))],
        };
    }

    // Without what no reply is labelled as.
    private static List<Line> Lines(IEnumerable<string[]> rows) =>
        [.. rows.Where(r => r[0] is not ("all" or "none") && r[1] != "0")
            .Select(r => new Line(r[0], Whole(r[1]), Share(r[2]), Share(r[3])))];

    private static IEnumerable<List<string[]>> Tables(IEnumerable<string> lines)
    {
        var table = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith('|'))
            {
                table.Add([.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())]);
            }
            else if (table.Count > 0)
            {
                table.RemoveAt(1);
                yield return table;
                table = [];
            }
        }
    }

    // "5 again, by better rules": the fifth.
    private static int Number(string name) => Whole(string.Concat(name.TakeWhile(char.IsAsciiDigit)));

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // In hundredths; null: there is none.
    private static int? Share(string digits) =>
        decimal.TryParse(digits, CultureInfo.InvariantCulture, out var share) ? (int)Math.Round(share * 100) : null;

    [GeneratedRegex(@"(\d+) replies, (\d+) labelled answers")]
    private static partial Regex Counts();

    // Right: of those that were read as this, how many are. Found: of those that are this, how many were read so.
    public sealed record Line(string Word, int Labelled, int? Right, int? Found);

    public sealed record Band(int? From, int? To, int Readings, int? Right);

    // Letters: who wrote the replies, and how hard they meant them to be.
    public sealed record Round(int Number, string Letters, int Replies, int? Kind, int? Outcome, int? Grounds, int? Answers);
}
