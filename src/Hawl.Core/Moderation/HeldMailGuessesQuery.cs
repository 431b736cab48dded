using System.Globalization;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

#pragma warning disable CA1310 // Comparisons here are the store's: no culture of ours reaches them.

// The requests a held mail may belong to, the surest first, each with the reasons. Whoever looks is told of none they may not know.
public sealed class HeldMailGuessesQuery(HawlContext db, SiteToday today)
{
    private const int Most = 8;

    private const int AlmostRight = 3;

    public async Task<IReadOnlyList<HeldMailGuess>> FindAsync(
        string recipient, ReadMail mail, string language, Viewer viewer, CancellationToken cancellation)
    {
        var signs = HeldMailSigns.Of(recipient, mail);
        List<(long Id, GuessReason Reason)> found =
        [
            .. await AnsweredAsync(signs, cancellation),
            .. await AddressedAsync(signs, cancellation),
            .. await TitledAsync(signs, cancellation),
            .. await ReferredAsync(signs, cancellation),
            .. await WrittenToAsync(signs, cancellation),
        ];
        if (found.Count == 0 && signs.Domain is { Length: > 0 } domain)
        {
            found.AddRange(await OnlyOneOfAsync(domain, cancellation));
        }

        var reasons = found.Distinct().ToLookup(f => f.Id, f => f.Reason);
        var ids = reasons.Select(r => r.Key).ToList();
        var requests = await db.Requests.AsNoTracking().KnownTo(viewer, today.Value).Where(r => ids.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                r.Slug,
                r.Title,
                Authority = r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault()
                    ?? r.Authority.Name,
            })
            .ToListAsync(cancellation);
        return
        [
            .. requests.Select(r => new HeldMailGuess(r.Id, r.Slug, r.Title, r.Authority, [.. reasons[r.Id].Order()]))
                .OrderByDescending(g => g.Certainty).ThenByDescending(g => g.Reasons.Count).ThenByDescending(g => g.RequestId).Take(Most),
        ];
    }

    private async Task<IEnumerable<(long Id, GuessReason Reason)>> AnsweredAsync(HeldMailSigns signs, CancellationToken cancellation)
    {
        var ids = await db.OutgoingMessages.Where(m => signs.Answers.Contains(m.MessageId)).Select(m => m.RequestId).Distinct()
            .ToListAsync(cancellation);
        return ids.Select(id => (id, GuessReason.AnswersOurLetter));
    }

    private async Task<IEnumerable<(long Id, GuessReason Reason)>> AddressedAsync(HeldMailSigns signs, CancellationToken cancellation)
    {
        var all = signs.Addresses.Concat(signs.Quoted).Distinct().ToList();
        var (numbers, hashes) = (all.Select(a => a.Id).ToList(), all.Select(a => a.Hash).ToList());
        var requests = await db.Requests.Where(r => numbers.Contains(r.Id) || hashes.Contains(r.ReplyHash))
            .Select(r => new { r.Id, r.ReplyHash }).ToListAsync(cancellation);
        return
        [
            .. from address in signs.Addresses
               from request in requests
               let reason = ReasonOf(address, request.Id, request.ReplyHash, address == signs.SentTo)
               where reason is not null
               select (request.Id, reason.Value),
            .. from address in signs.Quoted
               from request in requests
               where address.Id == request.Id && address.Hash == request.ReplyHash
               select (request.Id, GuessReason.QuotesItsAddress),
        ];
    }

    private static GuessReason? ReasonOf(ReplyAddress address, long id, string hash, bool isSentTo) =>
        (address.Id == id, address.Hash == hash) switch
        {
            (true, true) => GuessReason.AddressedToIt,
            (false, true) when isSentTo && IsOneSlip(address.Id, id) => GuessReason.NumberOneCharacterWrong,
            (false, true) => GuessReason.CheckCharactersMatch,
            (true, false) when Retyping.IsOneAway(address.Hash, hash) => GuessReason.OneCharacterWrong,
            (true, false) when HeldMailSigns.Distance(address.Hash, hash) <= AlmostRight => GuessReason.NumberAndAlmostCheckCharacters,
            (true, false) => GuessReason.NumberMatches,
            _ => null,
        };

    private static bool IsOneSlip(long written, long id) => Retyping.IsOneAway(
        written.ToString(CultureInfo.InvariantCulture), id.ToString(CultureInfo.InvariantCulture));

    // Many requests may have one title; only those to the sender's authority are told apart by it.
    private async Task<IEnumerable<(long Id, GuessReason Reason)>> TitledAsync(HeldMailSigns signs, CancellationToken cancellation)
    {
        if (signs.TitleSlug.Length < RequestTitle.Shortest || signs.Domain is not { Length: > 0 } domain)
        {
            return [];
        }

        var numbered = signs.TitleSlug + "-";
        var ids = await OfDomain(domain).Where(r => r.Slug == signs.TitleSlug || r.Slug.StartsWith(numbered))
            .OrderByDescending(r => r.Id).Select(r => r.Id).Take(Most).ToListAsync(cancellation);
        return ids.SelectMany(id => new[] { (id, GuessReason.TitleMatches), (id, GuessReason.SentFromItsAuthority) });
    }

    // A reference means something only within the authority that gave it.
    private async Task<IEnumerable<(long Id, GuessReason Reason)>> ReferredAsync(HeldMailSigns signs, CancellationToken cancellation)
    {
        var found = new List<(long Id, GuessReason Reason)>();
        var domain = signs.Domain ?? "";
        foreach (var reference in domain.Length > 0 ? signs.References : [])
        {
            var ids = await OfDomain(domain).SelectMany(r => r.IncomingMessages).Where(m => m.Subject.Contains(reference))
                .Select(m => m.RequestId).Distinct().OrderByDescending(id => id).Take(Most).ToListAsync(cancellation);
            found.AddRange(ids.Select(id => (id, GuessReason.NamesItsReference)));
        }

        return found;
    }

    // Whoever writes to many requests tells nothing by it.
    private async Task<IEnumerable<(long Id, GuessReason Reason)>> WrittenToAsync(HeldMailSigns signs, CancellationToken cancellation)
    {
        var ids = signs.From is { } from
            ? await db.IncomingMessages.Where(m => m.FromAddress == from && m.Automatic == "none").Select(m => m.RequestId).Distinct()
                .Take(Most + 1).ToListAsync(cancellation)
            : [];
        return ids.Count > Most ? [] : ids.Select(id => (id, GuessReason.SenderWroteBefore));
    }

    private async Task<IEnumerable<(long Id, GuessReason Reason)>> OnlyOneOfAsync(string domain, CancellationToken cancellation)
    {
        var ids = await OfDomain(domain)
            .Where(r => r.Progress == RequestProgress.AwaitingResponse || r.Progress == RequestProgress.AwaitingInternalReview)
            .Select(r => r.Id).Take(2).ToListAsync(cancellation);
        return ids is [var only] ? [(only, GuessReason.SentFromItsAuthority)] : [];
    }

    // Requests to the authorities that are written to there.
    private IQueryable<Request> OfDomain(string domain)
    {
        var there = db.AuthorityTranslations.Where(t => t.RequestEmail != null && t.RequestEmail.EndsWith("@" + domain));
        return db.Requests.Where(r => there.Any(t => t.AuthorityId == r.AuthorityId));
    }
}
