namespace Hawl.Core.Data;

// Marks the database as a demonstration: every page then says so.
public sealed class MarkDemonstration(HawlContext db)
{
    public async Task ExecuteAsync(string madeOn, CancellationToken cancellation)
    {
        db.SiteValues.Add(new SiteValue { Name = SiteValue.Demonstration, Value = madeOn });
        await db.SaveChangesAsync(cancellation);
    }
}
