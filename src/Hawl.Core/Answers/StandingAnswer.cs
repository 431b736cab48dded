using Hawl.Reading.Answers;

namespace Hawl.Core.Answers;

// Which of the statements about an answer stands: what a person said last, unless it was taken back; else what the newest reply
// says that answers it at all.
public static class StandingAnswer
{
    // Below this a person is asked to look.
    public const double Sure = 0.75;

    public static AnswerStatement? Of(IReadOnlyList<AnswerStatement> statements) => Person(statements) ?? OfMachine(statements);

    public static bool NeedsPerson(IReadOnlyList<AnswerStatement> statements)
    {
        var machine = OfMachine(statements);
        return Person(statements) is { } person
            ? machine is not null && machine.At > person.At && !machine.Stated.SaysTheSameAs(person.Stated)
            : machine?.Confidence < Sure;
    }

    // What the newest reply says that answers it at all, whatever people say. "See our reply of 4 April" leaves standing what was said
    // then.
    public static AnswerStatement? OfMachine(IReadOnlyList<AnswerStatement> statements) => statements
        .Where(s => s.Act is AnswerAct.Read)
        .OrderBy(s => s.Stated.Type is not AnswerType.Unanswered)
        .ThenBy(s => !StandingAnswers.PointsBack(s.Stated.Type, s.Stated.Value, s.Stated.RefersTo))
        .ThenBy(s => s.At).ThenBy(s => s.Stated.MessageId)
        .LastOrDefault();

    private static AnswerStatement? Person(IReadOnlyList<AnswerStatement> statements)
    {
        var last = statements.Where(s => s.Act is not AnswerAct.Read).MaxBy(s => s.Id);
        return last is { Act: AnswerAct.TakenBack } ? null : last;
    }
}
