using Hawl.Mail.Bodies;
using Hawl.Reading.Questions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers that stand under no number: rows of a table that name what was asked, and sentences that speak of it.
internal static class ContentPairing
{
    private const int MostClauses = 200;
    private const int MostRows = 2_000;
    private const double Certain = 0.4;
    private const int LongestClause = 400;
    private const int Named = 100;
    private const int MostNamed = 200;

    public static List<AnswerPassage> Rows(ReplyContext context, IReadOnlyList<int> open)
    {
        var rows = context.Reply.Lines.Where(IsRow).Select(line => new DataRow(line, context.Reply.Divider(line)))
            .Where(row => row.Cells.Count > 1).Take(MostRows).ToList();
        if (rows.Count < 2)
        {
            return [];
        }

        var asked = open.ToDictionary(n => n, n => Matter(context.Letter.Questions[n]));
        var found = new List<AnswerPassage>();
        var laid = Laid(rows, asked);
        foreach (var n in open)
        {
            if (CrossTable.Find(rows, context.Letter, n) is { } cross)
            {
                found.Add(new AnswerPassage([n], cross.Cell, AnswerOrigin.Attachment)
                { Proof = new Span(cross.Row.Line.Start, cross.Row.Line.End) });
                continue;
            }

            var path = QuestionIndex.Parts(context.Letter.Questions[n].Key);
            var best = rows.Select(row => (row, Score: row.Names(path, asked[n]) ? Named : row.Fits(asked[n]))).Where(one => one.Score > 0)
                .OrderByDescending(one => one.Score).FirstOrDefault();
            var isTaken = best.row is not null && found.Exists(one => best.row.Cells.Contains(one.Span));
            var row = laid.GetValueOrDefault(n) is { } other && (isTaken || other.About.Count(asked[n].Contains) > best.Score)
                ? other : best.row;
            if (row is not null
                && row.Values(rows.First(one => one.Line.Part == row.Line.Part), context.Letter, n) is { Count: > 0 } cells)
            {
                var origin = row.Line.Part is null ? AnswerOrigin.Table : AnswerOrigin.Attachment;
                var passage = new AnswerPassage([n], cells[0] with { End = cells[^1].End }, origin) { Cells = cells };
                found.Add(row.Line.Part is null ? passage : passage with { Proof = new Span(row.Line.Start, row.Line.End) });
            }
        }

        return found;
    }

    // Rows of one file that name what was asked in other words: each question has the row that shares most of what no other question and no
    // other row has, if that row shares most with it too.
    private static Dictionary<int, DataRow> Laid(List<DataRow> rows, Dictionary<int, HashSet<string>> asked)
    {
        var named = rows.Where(row => row.Line.Part is not null && row.About.Count > 0).Take(MostNamed).ToList();
        var inRows = Counts(named.Select(row => row.About));
        var inQuestions = Counts(asked.Values);
        double Share(DataRow row, int n) => row.About.Where(asked[n].Contains).Sum(word => 1.0 / (inRows[word] * inQuestions[word]));
        var best = named.Select(row => asked.Keys.Select(n => (Question: n, Score: Share(row, n))).OrderByDescending(one => one.Score)
            .FirstOrDefault()).ToList();
        var laid = new Dictionary<int, DataRow>();
        foreach (var at in Enumerable.Range(0, named.Count).Where(at => best[at].Score >= Certain).OrderByDescending(at => best[at].Score))
        {
            laid.TryAdd(best[at].Question, named[at]);
        }

        return laid.Count > 1 ? InTurn(laid, named, [.. asked.Keys]) : [];
    }

    // As many rows as questions, and those that are laid stand at the same places: the others go by turns.
    private static Dictionary<int, DataRow> InTurn(Dictionary<int, DataRow> laid, List<DataRow> rows, List<int> asked)
    {
        var given = rows.Count > 0 && rows[0].Texts.Skip(1).All(text => NumberReader.Find(text).Count == 0) ? rows[1..] : rows;
        return given.Count == asked.Count && laid.All(one => given.IndexOf(one.Value) == asked.IndexOf(one.Key))
            ? asked.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second) : Between(laid, rows, asked);
    }

    // As many rows as questions between two that are laid: these go by turns.
    private static Dictionary<int, DataRow> Between(Dictionary<int, DataRow> laid, List<DataRow> rows, List<int> asked)
    {
        var all = laid.ToDictionary();
        var known = asked.Where(laid.ContainsKey).ToList();
        foreach (var (before, after) in known.Zip(known.Skip(1)))
        {
            var (first, last) = (asked.IndexOf(before), asked.IndexOf(after));
            var row = rows.IndexOf(laid[before]);
            for (var n = first + 1; n < last && rows.IndexOf(laid[after]) - row == last - first; n++)
            {
                all[asked[n]] = rows[row + n - first];
            }
        }

        return all;
    }

    private static Dictionary<string, int> Counts(IEnumerable<HashSet<string>> all) =>
        all.SelectMany(words => words).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());

    // Each clause answers one question. Where a paragraph answers several for certain, fewer shared words will do for the others.
    public static List<AnswerPassage> Clauses(ReplyContext context, IReadOnlyList<int> open)
    {
        var clauses = context.Actual.SelectMany(one => Clauses(context.Reply.Text, one.Span).Select(span => (Span: span, one.Paragraph)))
            .Take(MostClauses).Select(one => (one.Span, one.Paragraph, Words: ContentWords.Of(context.Reply.Of(one.Span)))).ToList();
        var fits =
            from n in open
            let asked = Matter(context.Letter.Questions[n])
            let expected = Expected.Of(context.Letter.Questions[n])
            from clause in clauses
            let score = Score(context.Reply.Of(clause.Span), clause.Words, asked, expected)
            where score > 0
            orderby score descending, n, clause.Span.Start
            select (Question: n, clause.Span, clause.Paragraph, Score: score);
        var found = new List<(int Question, Span Span, int Paragraph, double Score)>();
        foreach (var fit in fits)
        {
            if (!found.Exists(one => one.Question == fit.Question || one.Span == fit.Span)
                && (fit.Score >= Certain || found.Count(one => one.Paragraph == fit.Paragraph && one.Score >= Certain) > 1))
            {
                found.Add(fit);
            }
        }

        return [.. found.Select(one => new AnswerPassage([one.Question], one.Span, AnswerOrigin.Reference))];
    }

    private static HashSet<string> Matter(Question question) => ContentWords.Of(question.Text);

    private static bool IsRow(ReplyLine line) => line.Block.Kind == BlockKind.TableRow
        || (line.Part is not null && line.Text.AsSpan().ContainsAny(',', ';'));

    private static double Score(string clause, HashSet<string> words, HashSet<string> asked, Expected expected)
    {
        var shared = words.Count(asked.Contains);
        var fits = expected.Number ? NumberReader.Find(clause) is { Count: > 0 } numbers
            && (!expected.Money || numbers.Any(one => one.Unit is not null))
            : expected.Date ? DateReader.Find(clause).Count > 0
            : shared > 1;
        return fits && shared > 0 && clause.Length <= LongestClause && !(shared == 1 && asked.Count > 4)
            ? shared / (double)Math.Max(1, asked.Count) : 0;
    }

    private static IEnumerable<Span> Clauses(string text, Span sentence)
    {
        var start = sentence.Start;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (text[at] == ';' || at + 1 == sentence.End)
            {
                yield return Sentences.Trimmed(text, new Span(start, at + (text[at] == ';' ? 0 : 1)));
                start = at + 1;
            }
        }
    }
}
