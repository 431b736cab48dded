using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Which cells of its row are an answer: the one in the column of answers, where the table has others beside it, the one of the year that
// was asked for, or all where each has a number.
internal sealed class TableCells
{
    private const int FewestColumns = 2;

    private readonly ReplyContext _context;
    private readonly Dictionary<ReplyLine, ReplyLine> _heads = [];
    private readonly LanguageColumns _languages;

    public TableCells(ReplyContext context)
    {
        _context = context;
        _languages = new LanguageColumns(context);
        ReplyLine? head = null;
        foreach (var line in context.Reply.Lines)
        {
            head = line.Block.Kind != BlockKind.TableRow ? null : head ?? line;
            if (head is not null && head != line)
            {
                _heads[line] = head;
            }
        }
    }

    public AnswerPassage Within(AnswerPassage passage)
    {
        var line = _context.Reply.LineAt(passage.Span.Start);
        if (line is not null && _languages.Of(line) is >= 0 and var own && passage is { Cells.Count: 0, Read: null }
            && line.Cell(own) is { Length: > 0 } said && passage.Span.Start <= said.Start && passage.Span.End >= line.Cell(own - 1).End)
        {
            return passage with { Span = said };
        }

        if (passage.Cells.Count > 0 || passage.Questions is not [var question] || line is null || !_heads.TryGetValue(line, out var head))
        {
            return passage;
        }

        var cells = Places(line);
        var given = cells.Where(cell => cell.Length > 0 && cell.Start >= passage.Span.Start && cell.End <= line.End).ToList();
        var column = line.Block.Cells.Count < FewestColumns ? -1
            : Places(head).FindIndex(cell => PlainWords.Of(_context.Reply.Of(cell)).Has("answerColumnWhole"));
        if (column > 0 && column < cells.Count && cells[column].Length > 0)
        {
            return passage with { Span = cells[column] };
        }

        var asked = _context.Letter.Questions[question];
        var values = given.SkipWhile(cell => !IsNumber(cell) && !IsMark(cell)).ToList();
        return values.Count > 1 && given.Count - values.Count <= 1 && values.TrueForAll(cell => IsNumber(cell) || IsMark(cell))
            && values.Exists(IsNumber) && !Expected.Of(asked).Date ? Chosen(passage, head, cells, values, asked) : passage;
    }

    private AnswerPassage Chosen(AnswerPassage passage, ReplyLine head, List<Span> cells, List<Span> values, Question asked)
    {
        var shift = Places(head).Count - cells.Count;
        var titles = Places(head).Select(_context.Reply.Of).ToList();
        var own = Years.Asked(asked.Text).ToList();
        var years = Years.Among(own.Count > 0 ? own : _context.Letter.Years, titles);
        var heads = titles.ConvertAll(Years.Named);
        var wanted = values.Where(cell => cells.IndexOf(cell) + shift is >= 0 and var place && place < heads.Count
            && heads[place] is { } year && years.Contains(year)).ToList();
        return wanted is [var only] ? passage with { Span = only }
            : passage with { Span = values[0] with { End = values[^1].End }, Cells = wanted.Count > 1 ? wanted : values };
    }

    private bool IsNumber(Span cell) => NumberReader.Find(_context.Reply.Of(cell)) is [{ Start: 0 } number] && number.Length >= cell.Length;

    private bool IsMark(Span cell) => DataRow.IsMark(_context.Reply.Of(cell));

    private static List<Span> Places(ReplyLine line) =>
        [.. line.Block.Cells.Select(cell => new Span(line.Offset + cell.Start, line.Offset + cell.Start + cell.Length))];
}
