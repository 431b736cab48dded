using Hawl.Mail.Addresses;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Core.Correspondence;

// Where an answer to a mail may go, with the reason: to an address of the authority's that somebody reads, or nowhere.
public sealed record Answerable(Mailbox? To, string Why)
{
    // RFC 5321 §4.5.3.1
    private const int LongestAddress = 320;

    public static Answerable Of(Message message, Automatic automatic, JudgedSender sender)
    {
        if (!sender.BelongsToAuthority)
        {
            return new Answerable(null, sender.Why);
        }

        var ability = CanReplyTo.Judge(message, automatic);
        if (!ability.Can)
        {
            return new Answerable(null, ability.Why);
        }

        // Reply-To may name anybody; an address elsewhere is not the authority's.
        var to = ability.To is { } named && (SameDomain(named, sender.From) || message.ReplyTo.Count == 0) ? named : null;
        return to is null || to.Address.Length > LongestAddress
            ? new Answerable(null, "answers to it are asked for at an address that is not the authority's")
            : new Answerable(to, ability.Why);
    }

    private static bool SameDomain(Mailbox one, Mailbox? other) =>
        string.Equals(one.Domain, other?.Domain, StringComparison.OrdinalIgnoreCase);
}
