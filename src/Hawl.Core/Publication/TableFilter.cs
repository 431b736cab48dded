using Hawl.Core.Requests;
using Hawl.Reading.Answers;

namespace Hawl.Core.Publication;

// Which rows of a batch's table are asked for; what is null asks nothing.
public sealed record TableFilter
{
    public static readonly TableFilter All = new();

    // With Type: the answer to this question; alone: any answer at all to it.
    public string? Question { get; init; }

    public AnswerType? Type { get; init; }

    public RequestOutcome? Outcome { get; init; }

    // Of the authority.
    public string? Tag { get; init; }

    // Rows with an answer that a person should look at; of the question, where one is named.
    public bool OnlyUnsure { get; init; }
}
