using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

public static class SiteValueRows
{
    // There from now on; what another node has put there stays.
    public static Task EnsureSiteValueAsync(this HawlContext db, string name, string value, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO site_value (name, value) VALUES ({name}, {value}) ON CONFLICT DO NOTHING", cancellation);
}
