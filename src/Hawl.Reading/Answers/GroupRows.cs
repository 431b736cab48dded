using System.Text.RegularExpressions;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// One text for several questions that is a table set with blanks: under its years, if any, a row for each question.
internal static partial class GroupRows
{
    private const int MostOthers = 2;

    public static List<AnswerPassage>? Of(
        ReplyText reply, IReadOnlyList<Question> asked, AnswerPassage passage, List<int> questions)
    {
        var lines = ListPairing.Parts(reply.Text, passage.Span, '\n');
        var rows = lines.Select(line => (Line: line, Values: Values(reply.Of(line), line.Start))).ToList();
        var first = rows.FindIndex(row => row.Values.Count > 0);
        var isEach = questions.Count > 1 && first >= 0 && rows.Count(row => row.Values.Count > 0) == questions.Count
            && rows.Skip(first).Take(questions.Count).All(row => row.Values.Count > 0) && rows.Count - questions.Count <= MostOthers;
        return !isEach ? null
            : [.. Laid([.. rows.Skip(first).Take(questions.Count)]).Select((row, n) => new AnswerPassage(
                [questions[n]], row.Values[0] with { End = row.Values[^1].End }, AnswerOrigin.Table)
            { Cells = row.Values, Proof = row.Line })];

        // In the questions' order: by their words where each row has those of another question, else by turns.
        List<(Span Line, List<Span> Values)> Laid(List<(Span Line, List<Span> Values)> each)
        {
            var titles = each.ConvertAll(row => ContentWords.Of(reply.Of(row.Line with { End = row.Values[0].Start })));
            var likest = questions.ConvertAll(question => ContentWords.Of(asked[question].Text) is var words
                && titles.Max(title => title.Count(words.Contains)) is > 0 and var most
                    ? titles.FindIndex(title => title.Count(words.Contains) == most) : -1);
            return likest.Contains(-1) || likest.Distinct().Count() < likest.Count ? each : likest.ConvertAll(n => each[n]);
        }
    }

    // What stands behind a title, each with a number in it.
    private static List<Span> Values(string line, int start)
    {
        var values = Title().Match(line) is { Success: true } title
            ? Value().Matches(line, title.Length)
                .Select(value => new Span(start + value.Index, start + value.Index + value.Length)).ToList()
            : [];
        var texts = values.ConvertAll(value => line[(value.Start - start)..(value.End - start)]);
        var isHead = texts.TrueForAll(text => DateReader.Years(text).Count > 0);
        return !isHead && texts.TrueForAll(text => NumberReader.Find(text).Count > 0) ? values : [];
    }

    [GeneratedRegex(@"^\p{L}\S*(?: \S+)*[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
