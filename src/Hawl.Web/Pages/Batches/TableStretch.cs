using Hawl.Core.Publication;
using Hawl.Reading.Answers;

namespace Hawl.Web.Pages.Batches;

// Questions beside one another that one sentence of a reply answers: one cell across all of them.
public sealed record TableStretch(IReadOnlyList<string> Questions, TableCell? Cell)
{
    public static IEnumerable<TableStretch> Of(TableRow row, IReadOnlyList<ShownBatch.Question> questions)
    {
        var from = 0;
        while (from < questions.Count)
        {
            var first = row.Cells.GetValueOrDefault(questions[from].Key);
            var end = from + 1;
            while (end < questions.Count && IsOne(first, row.Cells.GetValueOrDefault(questions[end].Key)))
            {
                end++;
            }

            yield return new TableStretch([.. questions.Skip(from).Take(end - from).Select(q => q.Key)], first);
            from = end;
        }
    }

    private static bool IsOne(TableCell? first, TableCell? next) =>
        first is
        {
            Evidence: { } proof, Type: AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld or AnswerType.NotApplicable
            or AnswerType.Attachment or AnswerType.Nil
        }
        && next is not null && (next.Type, next.Grounds, next.ByPerson, next.NeedsPerson)
            == (first.Type, first.Grounds, first.ByPerson, first.NeedsPerson)
        && next.Evidence == proof;
}
