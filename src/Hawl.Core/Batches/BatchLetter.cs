namespace Hawl.Core.Batches;

public sealed record BatchLetter(string Title, string Letter, string Language);
