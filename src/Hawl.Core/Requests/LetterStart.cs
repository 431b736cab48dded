namespace Hawl.Core.Requests;

// What a person finds on the page when they begin to write.
public sealed record LetterStart(string Letter, string? Name, int EarlierDrafts);
