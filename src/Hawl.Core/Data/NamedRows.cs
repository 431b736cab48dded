using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Requests;

namespace Hawl.Core.Data;

// What has a name in addresses, or once had it. Asked for by the names found first: "is there one among the names of each row"
// would look at every row there is.
internal static class NamedRows
{
    public static IQueryable<Request> RequestsNamed(this HawlContext db, string slug) =>
        db.Requests.Where(r => db.RequestSlugs.Where(s => s.Slug == slug).Select(s => s.RequestId).Contains(r.Id));

    public static IQueryable<User> UsersNamed(this HawlContext db, string slug) =>
        db.Users.Where(u => db.UserSlugs.Where(s => s.Slug == slug).Select(s => s.UserId).Contains(u.Id));

    public static IQueryable<Authority> AuthoritiesNamed(this HawlContext db, string slug) =>
        db.Authorities.Where(a => db.AuthoritySlugs.Where(s => s.Slug == slug).Select(s => s.AuthorityId).Contains(a.Id));
}
