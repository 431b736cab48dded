using System.Globalization;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// Somebody tells those who look after the site that a request, a message or a file should not be seen as it is. Never public.
public sealed class Report
{
    public const string AnswerJob = "answer-report";

    public const int LongestWords = 5000;

    public long Id { get; private set; }

    public required long RequestId { get; init; }

    public Request? Request { get; init; }

    // Null: the request as a whole. A letter of ours, or a message of the authority's, or a file of the latter.
    public long? OutgoingMessageId { get; init; }

    public long? IncomingMessageId { get; init; }

    public int? FileNumber { get; init; }

    public required long UserId { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTime At { get; init; }

    public ReportState State { get; set; }

    public DateTime? ResolvedAt { get; set; }

    public long? ResolvedById { get; set; }

    // What the person who reported is written.
    public string? Answer { get; set; }

    // One report of a thing by a person is open at a time: while it is, this says so and no other row may.
    public string? OpenKey { get; set; }

    public static string KeyOf(long userId, long requestId, RequestPart part) => string.Create(
        CultureInfo.InvariantCulture, $"{userId}/{requestId}/{part.OutgoingMessageId}/{part.IncomingMessageId}/{part.FileNumber}");
}
