namespace Hawl.Core.Answers;

// How many answers were accepted together; the instant tells them from others when they are to be taken back.
public sealed record AcceptedAtOnce(int Count, DateTime At);
