namespace Hawl.Core.Notifications;

// Which mail a token of ours ends; null where nobody was given it.
public sealed class NoticeTokenQuery(NoticeAddresses addresses)
{
    public async Task<NoticeKind?> FindAsync(string token, CancellationToken cancellation) =>
        (await addresses.FindAsync(token, cancellation))?.Kind;
}
