namespace Hawl.Core.Publication;

// Which part of a request is meant: a letter of ours, a message of the authority's or a file of one; none of them is the whole.
public sealed record RequestPart(long? OutgoingMessageId = null, long? IncomingMessageId = null, int? FileNumber = null)
{
    public static readonly RequestPart Whole = new();

    public bool IsWhole => this == Whole;

    public static RequestPart Letter(long id) => new(OutgoingMessageId: id);

    public static RequestPart Message(long id) => new(IncomingMessageId: id);

    public static RequestPart File(long message, int number) => new(IncomingMessageId: message, FileNumber: number);
}
