using Hawl.Core.Publication;

namespace Hawl.Core.Moderation;

// A report as lists and its own page show it, to those who look after the site alone.
public sealed record ReportLine
{
    public required long Id { get; init; }

    public required DateTime At { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required ReportState State { get; init; }

    public required string By { get; init; }

    public required long ById { get; init; }

    public required long RequestId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required RequestPart Part { get; init; }

    public string? Answer { get; init; }

    public DateTime? ResolvedAt { get; init; }
}
