using Hawl.Core.Publication;

namespace Hawl.Core.Answers;

// One statement about the answer to a question of a request. What people state is never changed or removed; what the machine read in
// a message is replaced when it reads that message anew.
public sealed class AnswerStatement
{
    public long Id { get; private set; }

    public required long RequestId { get; init; }

    // The question's key in the letter.
    public required string Question { get; init; }

    public required AnswerAct Act { get; init; }

    // When the message came, or the person said it.
    public required DateTime At { get; init; }

    public long? PersonId { get; init; }

    // From 0 to 1; 1 for what a person states.
    public required double Confidence { get; init; }

    public required StatedAnswer Stated { get; init; }

    // What a person says.
    public static AnswerStatement By(Viewer person, AnswerAct act, long requestId, string question, StatedAnswer stated, DateTime at) =>
        new()
        {
            RequestId = requestId,
            Question = question,
            Act = act,
            At = at,
            PersonId = person.UserId,
            Confidence = 1,
            Stated = stated with { },
        };
}
