using Hawl.Core.Data;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Asked at RCPT: is there such an address? Only those that are exact or worth repairing are taken.
public sealed class JudgeRecipient(HawlContext db, RequestsAtHand atHand, Database database, HawlSettings settings)
{
    public async Task<RecipientMatch> ExecuteAsync(string address, CancellationToken cancellation)
    {
        if (ReplyAddress.Find(address) is not { } written)
        {
            return await FindOtherAsync(address, cancellation);
        }

        if (atHand.Find(written.Id)?.ReplyHash == written.Hash)
        {
            return new RecipientMatch.Exact(written.Id);
        }

        var candidates = await db.Requests.AsNoTracking().Where(r => r.Id == written.Id || r.ReplyHash == written.Hash)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.ReplyHash }).Take(10).ToListAsync(cancellation);
        if (candidates.Find(c => c.Id == written.Id && c.ReplyHash == written.Hash) is { } exact)
        {
            return new RecipientMatch.Exact(exact.Id);
        }

        if (candidates.Find(c => c.ReplyHash == written.Hash) is { } byHash)
        {
            return new RecipientMatch.Near(
                byHash.Id, "the check characters of the address are those of this request, but its number is another's");
        }

        return candidates.Count == 0
            ? new RecipientMatch.None("there is no request with this number or these check characters")
            : new RecipientMatch.Near(candidates[0].Id, "the number of the address is this request's, but its check characters are wrong");
    }

    private async Task<RecipientMatch> FindOtherAsync(string address, CancellationToken cancellation)
    {
        if (string.Equals(address, settings.NoticesAddress, StringComparison.OrdinalIgnoreCase))
        {
            return new RecipientMatch.Notices();
        }

        var known = PersonAddress.Find(address) is { } person
            && await db.Users.Where(u => u.Id == person.Id).Select(u => u.Email).SingleOrDefaultAsync(cancellation) is { } email
            && PersonAddress.HashFor(person.Id, email, await database.SecretAsync(cancellation)) == person.Hash
                ? person
                : null;
        return known is null
            ? new RecipientMatch.None("it does not look like the address of a request")
            : new RecipientMatch.Person(known.Id);
    }
}
