namespace Hawl.Core.Answers;

// What stands as the answer to a question of a request: a cell of the batch's table. Worked out from the statements about it, which are
// its history.
public sealed class Answer
{
    public required long RequestId { get; init; }

    public required string Question { get; init; }

    public long? BatchId { get; init; }

    public StatedAnswer Stated { get; set; } = new() { Type = Hawl.Reading.Answers.AnswerType.Unanswered };

    // A person's word goes before the machine's.
    public bool ByPerson { get; set; }

    public double Confidence { get; set; }

    public DateTime At { get; set; }

    // A person should look at it: the machine is not sure, or has read something else since a person said what it is.
    public bool NeedsPerson { get; set; }

    // What tells two apart who state it at once.
    public long Version { get; set; }
}
