namespace Hawl.Core.Answers;

// How a statement about an answer came to be.
public enum AnswerAct
{
    // By the machine, in a reply.
    Read,

    // By a person who looked at what the machine read.
    Accepted,
    Corrected,

    // A person takes back what people said: the machine's reading stands again.
    TakenBack,
}
