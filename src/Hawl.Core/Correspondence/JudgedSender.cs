using Hawl.Core.Authorities;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Core.Correspondence;

// Whether the sender belongs to the authority, with the reason.
public sealed record JudgedSender(Mailbox? From, bool BelongsToAuthority, string Why)
{
    // Who really sent it and where answers are asked for, where that is not From.
    public Mailbox? Sender { get; init; }

    public Mailbox? ReplyTo { get; init; }

    // What a server of ours found when it checked where the mail came from.
    public string? Authentication { get; init; }

    // It says that the domain is not the sender's.
    public bool IsForged { get; init; }

    // With the authority's translations.
    public static JudgedSender Of(Message message, Authority authority)
    {
        var judged = ByDomain(message, authority);
        return judged with
        {
            Sender = Other(message.Sender, judged.From),
            ReplyTo = message.ReplyTo.Select(m => Other(m, judged.From)).FirstOrDefault(m => m is not null),
        };
    }

    private static Mailbox? Other(Mailbox? mailbox, Mailbox? from) =>
        string.Equals(mailbox?.Address, from?.Address, StringComparison.OrdinalIgnoreCase) ? null : mailbox;

    private static JudgedSender ByDomain(Message message, Authority authority)
    {
        if (message.From is not [var from, ..])
        {
            return new JudgedSender(null, false, "the mail does not say who sent it");
        }

        var own = authority.Translations.Select(t => DomainOf(t.RequestEmail)).Where(d => d.Length > 0).Distinct().ToList();
        var domain = DomainOf(from.Address);
        if (own.Find(d => domain == d) is { } same)
        {
            return new JudgedSender(from, true, $"it was sent from {same}, where the authority is written to");
        }

        return domain.Contains('.') && own.Find(d => IsWithin(domain, d) || IsWithin(d, domain)) is { } near
            ? new JudgedSender(from, true, $"it was sent from {domain}, which shares {near} with the authority's address")
            : new JudgedSender(from, false, $"{(domain.Length == 0 ? "the sender's address" : domain)} is not the authority's domain");
    }

    private static bool IsWithin(string domain, string parent) => domain.EndsWith("." + parent, StringComparison.Ordinal);

    private static string DomainOf(string? address) => address is null ? "" : address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
