namespace Hawl.Core.Moderation;

public sealed record ReportedRequest(long Id, string Slug, string Title);
