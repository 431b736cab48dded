using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Spam in the holding pen goes for good some time after it was set aside.
public sealed class ForgetHeldMail(HawlContext db, ForgetMail forget, FileStore files, TimeProvider clock)
{
    public const string JobKind = "forget-held-mail";

    private const int AtATime = 100;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // What came again within it may be on its way into the store.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var spam = await db.HeldMails.AsNoTracking().Where(h => h.SettledAt < now - Kept && h.State == HeldMailState.Spam)
                .OrderBy(h => h.SettledAt).Take(AtATime).Select(h => new { h.Id, h.RawHash }).ToListAsync(cancellation);
            foreach (var mail in spam)
            {
                await ForgetAsync(mail.Id, mail.RawHash, now - Grace, cancellation);
            }

            if (spam.Count < AtATime)
            {
                return;
            }
        }
    }

    private async Task ForgetAsync(Guid id, string rawHash, DateTime since, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.HeldMails.Where(h => h.Id == id).ExecuteDeleteAsync(cancellation);
        var isNobodys = await forget.ExecuteAsync(rawHash, cancellation);
        await transaction.CommitAsync(cancellation);
        if (isNobodys)
        {
            files.Discard(rawHash, since);
        }
    }
}
