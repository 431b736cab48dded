using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// The last two columns of a table that say the same in two languages: which of them is in the language of the letter.
internal sealed class LanguageColumns
{
    private const int FewestRows = 2;
    private const int FewestCells = 3;

    private readonly Dictionary<ReplyLine, int> _own = [];

    public LanguageColumns(ReplyContext context)
    {
        var table = new List<ReplyLine>();
        foreach (var line in context.Reply.Lines.Append(null))
        {
            if (line?.Block is { Kind: BlockKind.TableRow, Cells.Count: >= FewestCells }
                && (table.Count == 0 || table[0].Block.Cells.Count == line.Block.Cells.Count))
            {
                table.Add(line);
                continue;
            }

            Add(context, table);
            table.Clear();
            if (line?.Block is { Kind: BlockKind.TableRow, Cells.Count: >= FewestCells })
            {
                table.Add(line);
            }
        }
    }

    // The place of that cell in its row; none where the table is in one language.
    public int Of(ReplyLine line) => _own.GetValueOrDefault(line, -1);

    private void Add(ReplyContext context, List<ReplyLine> table)
    {
        var last = table.Count == 0 ? 0 : table[0].Block.Cells.Count - 1;
        var (left, right) = (Column(context, table, last - 1), Column(context, table, last));
        var isLeftWelsh = Languages.IsWelsh(string.Join('\n', left));
        var isRightWelsh = Languages.IsWelsh(string.Join('\n', right));
        var english = PlainWords.Of(string.Join('\n', isLeftWelsh ? right : left));
        if (table.Count < FewestRows || isLeftWelsh == isRightWelsh || !english.Has("englishWord")
            || !left.Zip(right).All(row => Values(row.First).SequenceEqual(Values(row.Second)))
            || !left.Exists(cell => Values(cell).Any()))
        {
            return;
        }

        table.ForEach(line => _own[line] = isLeftWelsh == Languages.IsWelsh(context.Letter.Text) ? last - 1 : last);
    }

    private static List<string> Column(ReplyContext context, List<ReplyLine> table, int place) =>
        [.. table.Select(line => context.Reply.Of(line.Cell(place)))];

    // In figures only: words for numbers are not alike in all languages.
    private static IEnumerable<string> Values(string cell) => NumberReader.Find(cell)
        .Where(number => char.IsAsciiDigit(cell[number.End - 1])).Select(number => number.Value);
}
