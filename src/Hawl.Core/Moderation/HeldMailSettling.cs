using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// A held mail is settled by whoever comes first; the second is told.
internal static class HeldMailSettling
{
    public static async Task SettleAsync(
        this DbSet<HeldMail> mails, Guid id, HeldMailState state, long by, DateTime at, CancellationToken cancellation)
    {
        var settled = await mails.Where(h => h.Id == id && h.SettledAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.State, state).SetProperty(h => h.SettledAt, at).SetProperty(h => h.SettledById, by),
            cancellation);
        if (settled == 0)
        {
            throw await mails.AnyAsync(h => h.Id == id, cancellation)
                ? new RuleException("held-mail-settled", "Somebody has dealt with this mail already. Nothing more was done.")
                : new RuleException("held-mail-unknown", "There is no such mail in the holding pen.");
        }
    }
}
