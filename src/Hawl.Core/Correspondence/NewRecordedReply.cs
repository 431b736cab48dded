namespace Hawl.Core.Correspondence;

// What came by post, by telephone or in person, as the requester writes it down.
public sealed record NewRecordedReply(IncomingWay Way, DateOnly On, string Text)
{
    public const int MostFiles = 10;

    public IReadOnlyList<File> Files { get; init; } = [];

    // Made with the form: the same reply sent twice has the same.
    public required Guid Key { get; init; }

    public sealed record File(string Name, string ContentType, Func<Stream> Open, long Size);
}
