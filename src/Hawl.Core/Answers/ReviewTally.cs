namespace Hawl.Core.Answers;

// How many answers there are to a question, how many of them a person should look at, and how many the machine is sure of and no
// person has looked at.
public sealed record ReviewTally(string Question, int All, int Unsure, int Sure)
{
    public int Looked => All - Unsure - Sure;
}
