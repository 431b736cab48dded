namespace Hawl.Core.Answers;

// A question of a letter, under the key by which answers name it. Parent is the key of the question that it is a part of.
public sealed record AskedQuestion(string Key, string Text, string? Parent);
