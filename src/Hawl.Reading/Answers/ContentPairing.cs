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
    private const int Mostly = 4;
    private const int FewestNamed = 3;
    private const int Shortest = 5;

    public static List<AnswerPassage> Rows(ReplyContext context, IReadOnlyList<int> open)
    {
        var letters = Letters(context);
        var rows = context.Reply.Lines.Where(line => line.Block.Kind == BlockKind.TableRow
            || (IsRow(line) && !(line.Part is { } part && letters.Contains(part))))
            .Select(line => new DataRow(line, context.Reply.Divider(line)))
            .Where(row => row.Cells.Count > 1).Take(MostRows).ToList();
        rows = rows.Count == 0 ? TextColumns.Rows(context) : rows;
        if (rows.Count < 2)
        {
            return [];
        }

        var asked = open.ToDictionary(n => n, n => Matter(context.Letter.Questions[n]));
        var found = new List<AnswerPassage>();
        var laid = Laid(RowsOf(rows, asked.Count, true), asked, context.Letter);
        foreach (var (n, row) in Laid(RowsOf(rows, asked.Count, false), asked, context.Letter))
        {
            laid.TryAdd(n, row);
        }

        var heads = rows.Where(row => row.Line.Part is not null && IsHead(rows, row)).ToHashSet();
        foreach (var n in open)
        {
            if (CrossTable.Find(rows, context.Letter, n, open) is { } cross)
            {
                found.Add(new AnswerPassage([n], cross.Cell, AnswerOrigin.Attachment)
                { Proof = new Span(cross.Row.Line.Start, cross.Row.Line.End) });
                continue;
            }

            var path = QuestionIndex.Parts(context.Letter.Questions[n].Key);
            var likest = rows.Select(row => (row, Score: row.Names(path, asked[n]) ? Named : row.Fits(asked[n]))).Where(one => one.Score > 0
                && !IsAnother(laid, one.row, n) && !heads.Contains(one.row))
                .OrderByDescending(one => one.Score).FirstOrDefault();
            var isTaken = likest.row is not null && found.Exists(one => likest.row.Cells.Contains(one.Span));
            var row = laid.GetValueOrDefault(n) is { } other
                && (likest.row is null || isTaken || other.About.Count(asked[n].Contains) > likest.Score)
                ? other : likest.row;
            if (row is not null
                && row.Values(rows.First(one => one.Line.Part == row.Line.Part), context.Letter, n) is { Count: > 0 } cells)
            {
                var origin = row.Line.Part is null ? AnswerOrigin.Table : AnswerOrigin.Attachment;
                var passage = new AnswerPassage([n], cells[0] with { End = cells[^1].End }, origin) { Cells = cells };
                found.Add(row.Line.Part is null ? passage : passage with { Proof = new Span(row.Line.Start, row.Line.End) });
            }
        }

        return Likest(found, rows, asked);
    }

    // Of several questions on one row of the letter's own table those of whose words it says most.
    private static List<AnswerPassage> Likest(List<AnswerPassage> found, List<DataRow> rows, Dictionary<int, HashSet<string>> asked)
    {
        var best = found.Where(one => one.Origin == AnswerOrigin.Table).GroupBy(one => one.Span)
            .ToDictionary(same => same.Key, same => same.Max(Part));
        return [.. found.Where(one => one.Origin != AnswerOrigin.Table || Part(one) >= best[one.Span])];

        double Part(AnswerPassage one) => asked[one.Questions[0]] is { Count: > 0 } words
            ? rows.First(row => row.Cells.Contains(one.Cells[0])).About.Count(words.Contains) / (double)words.Count : 0;
    }

    // Rows of one file that name what was asked in other words: each question has the row that shares most of what no other question and no
    // other row has, if that row shares most with it too.
    private static Dictionary<int, DataRow> Laid(List<DataRow> named, Dictionary<int, HashSet<string>> asked, SentLetter letter)
    {
        var about = named.ToDictionary(row => row, row => Cut(row.About));
        var matter = asked.ToDictionary(one => one.Key, one => Cut(one.Value));
        var inRows = Counts(about.Values);
        var inQuestions = Counts(matter.Values);
        double Share(DataRow row, int n) => about[row].Where(matter[n].Contains).Sum(word => 1.0 / (inRows[word] * inQuestions[word]));
        var best = named.Select(row => asked.Keys.Select(n => (Question: n, Score: Share(row, n))).OrderByDescending(one => one.Score)
            .FirstOrDefault()).ToList();
        var laid = new Dictionary<int, DataRow>();
        foreach (var at in Enumerable.Range(0, named.Count).Where(at => best[at].Score >= Certain).OrderByDescending(at => best[at].Score))
        {
            laid.TryAdd(best[at].Question, named[at]);
        }

        return ByParts(laid, named, asked.Keys, letter) ?? (laid.Count > 1 ? InTurn(laid, named, [.. asked.Keys])
            .Concat(Between(laid, named, matter, about)).DistinctBy(one => one.Key).ToDictionary() : []);
    }

    // Of the rows between those of its neighbours the only one that shares a word with a question which stands between two that are laid.
    private static IEnumerable<KeyValuePair<int, DataRow>> Between(Dictionary<int, DataRow> laid, List<DataRow> rows,
        Dictionary<int, HashSet<string>> matter, Dictionary<DataRow, HashSet<string>> about)
    {
        var asked = matter.Keys.Order().ToList();
        for (var n = 1; n + 1 < asked.Count; n++)
        {
            if (!laid.ContainsKey(asked[n])
                && laid.TryGetValue(asked[n - 1], out var above) && laid.TryGetValue(asked[n + 1], out var below)
                && rows.IndexOf(above) is var from && rows.IndexOf(below) is var to && from < to
                && rows[(from + 1)..to].FindAll(row => about[row].Overlaps(matter[asked[n]])) is [var only] && !laid.ContainsValue(only))
            {
                yield return new(asked[n], only);
            }
        }
    }

    // As many rows as a question has parts, and those that are laid stand at the places of its parts.
    private static Dictionary<int, DataRow>? ByParts(
        Dictionary<int, DataRow> laid, List<DataRow> rows, IEnumerable<int> asked, SentLetter letter) =>
        asked.GroupBy(n => string.Join('.', QuestionIndex.Parts(letter.Questions[n].Key).SkipLast(1))).Where(parts => parts.Key.Length > 0)
            .Where(parts => parts.Count() == rows.Count && rows.Count >= FewestNamed
                && laid.Any(one => parts.ElementAtOrDefault(rows.IndexOf(one.Value)) == one.Key)
                && laid.All(one => !parts.Contains(one.Key) || parts.ElementAt(rows.IndexOf(one.Value)) == one.Key))
            .Select(parts => parts.Zip(rows).ToDictionary(pair => pair.First, pair => pair.Second)).FirstOrDefault();

    // The rows of files, or else of the one table of the letter that has a row for each question and little more, without column heads.
    private static List<DataRow> RowsOf(List<DataRow> rows, int questions, bool isFile)
    {
        var named = rows.Where(row => row.Line.Part is not null == isFile && row.About.Count > 0 && !IsHead(rows, row)
            && (isFile || row.Path.Count == 0)).Take(MostNamed).ToList();
        return isFile || (named.Count >= FewestNamed && named.Count <= questions + 1) ? named : [];
    }

    // Words above a column of numbers.
    private static bool IsHead(List<DataRow> rows, DataRow row)
    {
        var at = rows.IndexOf(row);
        var below = rows.Skip(at + 1).TakeWhile(one => one.Line.Part == row.Line.Part).ToList();
        return (at == 0 || rows[at - 1].Line.Part != row.Line.Part) && row.Texts[^1].Any(char.IsLetter) && below.Count > 1
            && below.TrueForAll(one => one.IsNumber(one.Texts.Count - 1) && !one.Texts[^1].Any(char.IsLetter));
    }

    // "Applied" and "applications", "evictions" and "evicted".
    private static HashSet<string> Cut(HashSet<string> words) =>
        [.. words.Select(word => word.Length > Shortest ? word[..Shortest] : word)];

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

    // A row of the letter's own table that is laid to another question.
    private static bool IsAnother(Dictionary<int, DataRow> laid, DataRow row, int question) => row.Line.Part is null
        && laid.Any(one => one.Value == row && one.Key != question);

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

    // Files of plain words, a letter say, where a comma divides nothing: most of their lines have none.
    private static HashSet<string> Letters(ReplyContext context) =>
    [
        .. context.Reply.Lines.Where(line => line.Part is not null && line.Block.Kind != BlockKind.TableRow).GroupBy(line => line.Part)
            .Where(file => file.Count(IsRow) * Mostly < file.Count() * (Mostly - 1)).Select(file => file.Key).OfType<string>(),
    ];

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
