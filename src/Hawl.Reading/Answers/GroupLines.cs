using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// One text for several questions whose lines say themselves whose they are: under "Estates (questions 6 and 1)" the lines "(6) 12 reports"
// and "(1) 31"; or, in a table read cell by cell, a title in a line of its own and its numbers below it, for each question one.
internal static class GroupLines
{
    private const int FewestLines = 2;
    private const int FewestHeads = 2;

    public static List<AnswerPassage>? Of(ReplyText reply, QuestionIndex index, AnswerPassage passage, IReadOnlyList<int> questions)
    {
        var lines = ListPairing.Parts(reply.Text, passage.Span, '\n');
        return lines.Count < FewestLines ? null : Labelled(reply, index, passage, questions, lines) ?? InCells(reply, questions, lines);
    }

    // The passage without the number of its only question at its head.
    public static Span WithoutLabel(ReplyText reply, QuestionIndex index, Span span, int question) =>
        Label(reply, index, span) is var (named, length) && named == question && length < span.Length
            ? Sentences.Trimmed(reply.Text, span with { Start = span.Start + length }) : span;

    private static List<AnswerPassage>? Labelled(
        ReplyText reply, QuestionIndex index, AnswerPassage passage, IReadOnlyList<int> questions, List<Span> lines)
    {
        var found = new List<AnswerPassage>();
        foreach (var line in lines)
        {
            if (Label(reply, index, line) is var (named, length) && questions.Contains(named)
                && !found.Exists(one => one.Questions[0] == named))
            {
                found.Add(new AnswerPassage([named], line with { Start = line.Start + length }, AnswerOrigin.Numbered));
            }
            else if (found.Count == 0)
            {
                return null;
            }
            else
            {
                found[^1] = found[^1] with { Span = found[^1].Span with { End = line.End } };
            }
        }

        // "Questions 1 and 2: (1) Hill House, 12 rooms and 11 beds": the numbers are those of a list.
        var isOfList = found.TrueForAll(one => NumberReader.Find(reply.Of(one.Span)).Count == questions.Count && questions.Count > 1);
        return isOfList || found.Count < FewestLines || found.Exists(one => Sentences.Trimmed(reply.Text, one.Span).Length == 0) ? null
            : found.ConvertAll(one => one with { Span = Sentences.Trimmed(reply.Text, one.Span) });
    }

    private static (int Question, int Length)? Label(ReplyText reply, QuestionIndex index, Span line) =>
        GroupLabel.At(reply.Of(line).Replace('\n', ' ')) is { Labels: [var (path, _)], Mark: not ' ' } label
            && index.At(path) is [var named] ? (named, label.Length) : null;

    private static List<AnswerPassage>? InCells(ReplyText reply, IReadOnlyList<int> questions, List<Span> lines)
    {
        var given = Blocks(reply, lines);
        return given.Count == 0 || given.Count != questions.Count ? null
            : [.. given.Select((block, n) => new AnswerPassage(
                [questions[n]], block.Values[0] with { End = block.Values[^1].End }, AnswerOrigin.Table) { Cells = block.Values })];
    }

    // "Year / 2019 / 2020 / Complaints / 61 / 48 / Upheld / 3 / 9": titles, each above as many numbers; years are none.
    public static List<(Span Title, List<Span> Values)> Blocks(ReplyText reply, IReadOnlyList<Span> lines)
    {
        var blocks = new List<(Span Title, List<Span> Values)>();
        foreach (var line in lines)
        {
            if (!IsValue(reply.Of(line)))
            {
                blocks.Add((line, []));
            }
            else if (blocks.Count == 0)
            {
                return [];
            }
            else
            {
                blocks[^1].Values.Add(line);
            }
        }

        // "Ward / Reports / Fines / North / 14 / 2": heads of columns, and rows below them.
        if (blocks.Count > FewestHeads && blocks.Take(FewestHeads).All(block => block.Values.Count == 0))
        {
            return [];
        }

        var valued = blocks.FindAll(block => block.Values.Count > 0);
        var given = valued.FindAll(block => !block.Values.TrueForAll(value => DateReader.Years(reply.Of(value)).Count > 0));
        var most = given.Count > 0 ? given[0].Values.Count : 0;
        return most >= FewestLines && given.TrueForAll(block => block.Values.Count == most) ? given : [];
    }

    private static bool IsValue(string line) => NumberReader.Find(line) is [{ Start: 0 } number] ? number.End == line.Length
        : DateReader.Years(line) is [{ Start: 0 } year] && year.Start + year.Length == line.Length;
}
