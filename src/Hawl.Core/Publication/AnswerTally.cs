using Hawl.Reading.Answers;

namespace Hawl.Core.Publication;

// How often a question of a batch was answered in one way, and how many of these a person should look at.
public sealed record AnswerTally(string Question, AnswerType Type, int Count, int Unsure);
