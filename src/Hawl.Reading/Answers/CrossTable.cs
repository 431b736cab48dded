using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Files whose columns are measures and whose rows are places or the like: "Ward,Trees planted 2021-22,Trees planted 2022-23,Trees felled".
internal static class CrossTable
{
    private const int FewestColumns = 3;
    private const int FewestTold = 2;

    // The row and cell where the column that a question names best meets the row that it names, or else that of the sum.
    public static (DataRow Row, Span Cell)? Find(IEnumerable<DataRow> rows, SentLetter letter, int question, IReadOnlyList<int> open)
    {
        var asked = ContentWords.Of(letter.Questions[question].Text);
        List<string> own = [.. Years.Asked(letter.Questions[question].Text)];
        foreach (var table in rows.Where(row => row.Line.Part is not null).GroupBy(row => row.Line.Part))
        {
            var head = table.First();
            var years = Years.Among(own.Count > 0 ? own : letter.Years, table.Select(row => row.Texts[0]).Concat(head.Texts));
            var column = Column(head, asked, years);
            var data = table.Skip(1).Where(row => column > 0 && row.IsNumber(column)).ToList();
            var named = data.Where(row => row.Fits(asked) > 0).OrderByDescending(row => row.Fits(asked)).FirstOrDefault()
                ?? OfYear(data, years) ?? data.LastOrDefault(row => PlainWords.Of(row.Texts[0]).Has("totalHead"));
            if (named is not null)
            {
                return (named, named.Cells[column]);
            }

            var place = open.ToList().IndexOf(question) + 1;
            if (place > 0 && InTurn([.. table], letter, open) is { } row && row.Cells[place].Length > 0)
            {
                return (row, row.Cells[place]);
            }
        }

        return null;
    }

    // A column for each open question in their order, as the heads of some tell, and a row with the one name that the letter has.
    private static DataRow? InTurn(List<DataRow> table, SentLetter letter, IReadOnlyList<int> open)
    {
        if (table[0].Texts.Count != open.Count + 1)
        {
            return null;
        }

        var told = open.Select(n => Column(table[0], ContentWords.Of(letter.Questions[n].Text), [])).ToList();
        if (told.Count(column => column > 0) < FewestTold
            || told.Where((column, at) => column > 0 && column != at + 1).Any())
        {
            return null;
        }

        var asked = ContentWords.Of(letter.Asks);
        return table.Skip(1).Where(row => row.Cells.Count == table[0].Cells.Count && ContentWords.Of(row.Texts[0]) is { Count: > 0 } name
            && name.All(asked.Contains)).ToList() is [var only] ? only : null;
    }

    // Where rows are years, the one of the year that is asked for.
    private static DataRow? OfYear(List<DataRow> rows, List<string> years) =>
        years is [var year] && rows.Where(row => Years.Named(row.Texts[0]) == year).ToList() is [var only] ? only : null;

    // The column whose words are asked for, more than those of any other, and whose year is none that was not; -1 for none.
    private static int Column(DataRow head, HashSet<string> asked, List<string> years)
    {
        if (head.Texts.Count < FewestColumns || !head.Texts.All(text => text.Any(char.IsLetter)))
        {
            return -1;
        }

        var words = head.Texts.Select(text => ContentWords.Of(text).Where(word => !char.IsAsciiDigit(word[0])).ToHashSet()).ToList();
        var spread = words.Skip(1).SelectMany(one => one).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        var scores = Enumerable.Range(0, words.Count).Select(n => n == 0 || !IsMeant(head.Texts[n], years) ? 0
            : words[n].Where(asked.Contains).Where(word => spread[word] < words.Count - 1).Sum(word => 1.0 / spread[word])).ToList();
        var best = scores.IndexOf(scores.Max());
        return scores[best] > 0 && scores.Count(score => score >= scores[best]) == 1 ? best : -1;
    }

    private static bool IsMeant(string head, List<string> years) =>
        years.Count == 0 || Years.Named(head) is not { } year || years.Contains(year);
}
