namespace Hawl.Core.Answers;

// Which way a person goes through the answers of a batch: all answers to a question, or all answers of an authority.
public enum ReviewOrder
{
    Question,
    Authority,
}
