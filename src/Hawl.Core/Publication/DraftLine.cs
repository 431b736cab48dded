namespace Hawl.Core.Publication;

// A draft as its writer's list shows it.
public sealed record DraftLine(string Token, string Title, string Authority, DateTime UpdatedAt);
