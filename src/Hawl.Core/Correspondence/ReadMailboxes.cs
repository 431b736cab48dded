using System.Net.Sockets;
using System.Security.Authentication;
using Hawl.Mail.Pop3;

namespace Hawl.Core.Correspondence;

// Takes in what lies in mailboxes that are read by POP3. A mail is deleted there only when it is stored here; a server that goes on
// showing what was deleted is not asked for it again.
public sealed class ReadMailboxes(HawlSettings settings, FetchedMails fetched, TimeProvider clock)
{
    public const string JobKind = "read-mailboxes";

    // Less than the lease of a job; what is left is for the next one.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        foreach (var mailbox in settings.Mailboxes)
        {
            await ReadAsync(mailbox, cancellation);
        }
    }

    private async Task ReadAsync(Pop3Url mailbox, CancellationToken cancellation)
    {
        var source = mailbox.ToString();
        var known = await fetched.KnownAsync(source, cancellation);
        if (known.TryGetValue("", out var itself) && !itself.IsDue(clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Longest);
        try
        {
            await using var connection = await MailboxConnection.OpenAsync(mailbox, clock, limited.Token);
            await EmptyAsync(connection.Session, source, known, limited.Token);
            await fetched.ForgetAsync(source, [""], cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested
            && problem is SocketException or IOException or InvalidDataException or AuthenticationException or TimeoutException
                or OperationCanceledException)
        {
            await fetched.PutOffAsync(source, "", problem.Message, cancellation);
        }
    }

    private async Task EmptyAsync(
        Pop3Session session, string source, Dictionary<string, FetchedMail> known, CancellationToken cancellation)
    {
        var listed = await session.ListAsync(cancellation);
        var there = listed.Select(m => FetchedMails.Uid(m.Uid)).ToHashSet();
        await fetched.ForgetAsync(source, known.Keys.Where(uid => uid.Length > 0 && !there.Contains(uid)), cancellation);
        foreach (var message in listed)
        {
            var row = known.GetValueOrDefault(FetchedMails.Uid(message.Uid));
            if (row?.TakenAt is not null || (row?.IsDue(clock.GetUtcNow().UtcDateTime) != false
                && await TakeAsync(session, source, message, cancellation)))
            {
                await session.DeleteAsync(message, cancellation);
            }
        }

        await session.QuitAsync(cancellation);
    }

    private async Task<bool> TakeAsync(Pop3Session session, string source, Pop3Message message, CancellationToken cancellation)
    {
        if (message.Size > settings.MailMax)
        {
            await fetched.PutOffAsync(source, message.Uid, $"It is larger than {settings.MailMax} bytes", cancellation);
            return false;
        }

        using var bytes = new MemoryStream();
        await session.ReadAsync(message, bytes, settings.MailMax, cancellation);
        return await fetched.TakeAsync(new FetchedFrom(source, "POP3"), message.Uid, bytes.ToArray(), cancellation);
    }
}
