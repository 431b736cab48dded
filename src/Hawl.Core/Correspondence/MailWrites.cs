using Hawl.Core.Data;

namespace Hawl.Core.Correspondence;

// What the intake makes of mails: gathered while they are judged, then written in one transaction once their files are on the disk.
public sealed class MailWrites(HawlContext db, FileStore files, WriteTurn turn)
{
    private readonly List<Func<CancellationToken, Task>> numbered = [];

    // Nothing is left of mails that could not be judged.
    public void Begin() => numbered.Clear();

    // Done within the transaction, when new messages have their numbers.
    public void Then(Func<CancellationToken, Task> write) => numbered.Add(write);

    public void Then(Action write) => Then(_ =>
    {
        write();
        return Task.CompletedTask;
    });

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await files.SecureAsync();
        using var taken = await turn.TakeAsync(db, cancellation);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await files.RememberAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        if (numbered.Count > 0)
        {
            foreach (var write in numbered)
            {
                await write(cancellation);
            }

            numbered.Clear();
            await db.SaveChangesAsync(cancellation);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }
}
