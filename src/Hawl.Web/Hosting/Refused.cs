namespace Hawl.Web.Hosting;

// Beside a status that is not a page: why, in public words. The page of the problem says it.
public sealed record Refused(string? Reason);
