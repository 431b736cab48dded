using System.Globalization;
using System.Text;

namespace Hawl.Tests.Reading.Report;

// docs/reading.md: how well replies are read, measured on the labelled replies in Reading/TestData. The same replies and the same reader
// make the same file.
internal static class ReadingReport
{
    public static string Write(ReadingScores scores, string words)
    {
        var text = new StringBuilder();
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            _ = line switch
            {
                "{replies}" => text.Append(CultureInfo.InvariantCulture,
                    $"{scores.Replies} replies, {scores.Of("answer").Count()} labelled answers.\n"),
                "{kinds}" => Classes(text, "kind", scores.Of("kind")),
                "{outcomes}" => Classes(text, "outcome", scores.Of("outcome")),
                "{answers}" => Classes(text, "type", scores.Of("answer")),
                "{grounds}" => Grounds(text, scores),
                "{reliability of messages}" => Table(text, Reliability.Of(scores.Of("message"))),
                "{reliability of answers}" => Table(text, Reliability.Of(scores.Of("given answer"))),
                _ => text.Append(line).Append('\n'),
            };
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static StringBuilder Classes(StringBuilder text, string head, IEnumerable<Judged> judged)
    {
        var all = judged.ToList();
        text.Append(CultureInfo.InvariantCulture, $"| {head} | labelled | precision | recall |\n|---|---|---|---|\n");
        foreach (var name in all.Select(one => one.Wanted).Concat(all.Select(one => one.Told)).Distinct().Order(StringComparer.Ordinal))
        {
            Row(text, name, all.Count(one => one.Wanted == name), all.Count(one => one.Told == name),
                all.Count(one => one.Wanted == name && one.IsRight));
        }

        return text.Append(CultureInfo.InvariantCulture,
            $"| all | {all.Count} | {ReadingScores.Share(all.Count(one => one.IsRight), all.Count)} right | |\n");
    }

    private static StringBuilder Grounds(StringBuilder text, ReadingScores scores)
    {
        text.Append("| | labelled | precision | recall |\n|---|---|---|---|\n");
        foreach (var (what, name) in (IEnumerable<(string, string)>)[("section", "act and section"), ("ground", "to the last letter")])
        {
            var all = scores.Of(what).ToList();
            Row(text, $"grounds, {name}", all.Count(one => one.Wanted == "ground"), all.Count(one => one.Told == "ground"),
                all.Count(one => one.IsRight));
        }

        var facts = scores.Of("fact").ToList();
        return text.Append(CultureInfo.InvariantCulture,
            $"| new dates, fees, references, results of reviews | {facts.Count} | "
            + $"| {ReadingScores.Share(facts.Count(one => one.IsRight), facts.Count)} |\n");
    }

    private static void Row(StringBuilder text, string name, int labelled, int told, int right) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {labelled} | {ReadingScores.Share(right, told)} | {ReadingScores.Share(right, labelled)} |\n");

    private static StringBuilder Table(StringBuilder text, IEnumerable<Reliability> rows)
    {
        text.Append("| certainty | readings | on average | right |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"| {row.From:0.00} to {row.To:0.00} | {row.Count} | {row.Sure:0.00} | {row.Right:0.00} |\n");
        }

        return text;
    }
}
