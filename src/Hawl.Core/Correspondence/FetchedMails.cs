using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Hawl.Mail.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hawl.Core.Correspondence;

// Takes in mail out of mailboxes and remembers what became of each. A mail may be taken away from its mailbox only once it is taken in
// here; if the process dies in between, the same bytes come again and change nothing.
public sealed class FetchedMails(HawlContext db, HawlSettings settings, TakeInMail takeIn, TimeProvider clock, ILogger<FetchedMails> log)
{
    public const int LongestUid = 200;

    private const int LongestSource = 300;
    private const int LongestProblem = 1000;
    private const int AtOnce = 500;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    // A mail that lay in a mailbox for longer says nothing sensible of when it came.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(60);

    public async Task<Dictionary<string, FetchedMail>> KnownAsync(string source, CancellationToken cancellation) =>
        await db.FetchedMails.AsNoTracking().Where(f => f.Source == Cut(source, LongestSource)).ToDictionaryAsync(f => f.Uid, cancellation);

    // What the mailbox no longer holds need not be remembered.
    public async Task ForgetAsync(string source, IEnumerable<string> gone, CancellationToken cancellation)
    {
        var name = Cut(source, LongestSource);
        foreach (var uids in gone.Select(Uid).Chunk(AtOnce))
        {
            await db.FetchedMails.Where(f => f.Source == name && uids.Contains(f.Uid)).ExecuteDeleteAsync(cancellation);
        }
    }

    // True when the mail is safe here, now or from an earlier time.
    public async Task<bool> TakeAsync(FetchedFrom from, string uid, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await takeIn.ExecuteAsync(Envelope(from, bytes), bytes, cancellation);
            db.ChangeTracker.Clear();
            await WriteAsync(from.Source, uid, row => (row.TakenAt, row.RetryAt, row.Problem) = (Now, null, null), cancellation);
            return true;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            log.LogError(problem, "Mail {Uid} of {Source} could not be taken in and stays there", uid, from.Source);
            await PutOffAsync(from.Source, uid, problem.Message, cancellation);
            return false;
        }
    }

    // Tried again after one minute, two, four …, at last every half hour.
    public Task PutOffAsync(string source, string uid, string why, CancellationToken cancellation) => WriteAsync(
        source,
        uid,
        row =>
        {
            var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(row.Tries, 10)));
            (row.Tries, row.Problem) = (row.Tries + 1, Cut(why, LongestProblem));
            row.RetryAt = Now + (wait < LongestWait ? wait : LongestWait);
        },
        cancellation);

    // A longer name does not fit into an index.
    public static string Uid(string uid) =>
        uid.Length <= LongestUid ? uid : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid)));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;

    private async Task WriteAsync(string source, string uid, Action<FetchedMail> change, CancellationToken cancellation)
    {
        var (name, key) = (Cut(source, LongestSource), Uid(uid));
        var row = await db.FetchedMails.SingleOrDefaultAsync(f => f.Source == name && f.Uid == key, cancellation);
        if (row is null)
        {
            row = new FetchedMail { Source = name, Uid = key };
            db.FetchedMails.Add(row);
        }

        change(row);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // A mail that names nobody is taken in too, for a person to place.
    private IntakeEnvelope Envelope(FetchedFrom from, ReadOnlyMemory<byte> bytes)
    {
        var message = MessageReader.Read(bytes);
        var named = NamedRecipients.Of(message);
        var came = from.CameAt ?? Trace.LastReceivedAt(message)?.UtcDateTime;
        return new IntakeEnvelope
        {
            DeliveryId = Guid.CreateVersion7(clock.GetUtcNow()),
            // Written by the mailbox's own server (RFC 5321 §4.4).
            MailFrom = message.Headers.All("Return-Path").FirstOrDefault()?.Value.Trim('<', '>', ' ') ?? "",
            Recipients = named.Count > 0 ? named : [$"nobody@{settings.MailDomain}"],
            Protocol = from.Protocol,
            ReceivedAt = came is { } at && at <= Now && at > Now - Oldest ? at : Now,
        };
    }
}
