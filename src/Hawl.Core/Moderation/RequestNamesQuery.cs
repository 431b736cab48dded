using System.Globalization;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Requests as people name them: by number, by the name in their page's address, by that address or by their e-mail address.
public sealed class RequestNamesQuery(HawlContext db, SiteToday today)
{
    private const int Most = 20;

    private static readonly char[] Between = [',', ';', ' ', '\n', '\r', '\t'];

    public async Task<(IReadOnlyList<long> Found, IReadOnlyList<string> Unknown)> FindAsync(
        string? text, Viewer viewer, CancellationToken cancellation)
    {
        var (found, unknown) = (new List<long>(), new List<string>());
        foreach (var name in (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Most))
        {
            var requests = Named(name).KnownTo(viewer, today.Value);
            if (await requests.Select(r => (long?)r.Id).SingleOrDefaultAsync(cancellation) is { } id)
            {
                found.Add(id);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return (found, unknown);
    }

    private IQueryable<Request> Named(string name)
    {
        if (ReplyAddress.Find(name) is { } address && name.Contains('@', StringComparison.Ordinal))
        {
            return db.Requests.Where(r => r.Id == address.Id && r.ReplyHash == address.Hash);
        }

        if (long.TryParse(name.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return db.Requests.Where(r => r.Id == id);
        }

        var path = Uri.TryCreate(name, UriKind.Absolute, out var page) ? page.AbsolutePath : name;
        var at = path.LastIndexOf("/request/", StringComparison.Ordinal);
        var slug = (at < 0 ? path : path[(at + "/request/".Length)..]).Split('/')[0];
        return db.RequestsNamed(slug);
    }
}
