using System.Text.RegularExpressions;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Tells whether a message can be answered: whether its <c>Reply-To</c>, else its <c>From</c> (RFC 5322 §3.6.2), is an address
/// somebody reads.</summary>
/// <example><code>CanReplyTo.Judge(message) // { Can: false, Why: "The address noreply@ashcombe.example says that nobody reads it."
/// }</code></example>
public static partial class CanReplyTo
{
    /// <summary>Judges one message.</summary>
    /// <param name="message">The message as read; hostile ones too.</param>
    /// <returns>No for automatic mail, for the null return path (RFC 3834 §2), and where every address for answers is missing, a mail
    /// system's or says that nobody reads it; else yes.</returns>
    public static ReplyAbility Judge(Message message) => Judge(message, AutomaticMail.Judge(message));

    /// <summary>The same where the message was judged before.</summary>
    /// <param name="message">The message.</param>
    /// <param name="automatic">What <see cref="AutomaticMail.Judge"/> said of it.</param>
    public static ReplyAbility Judge(Message message, Automatic automatic)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(automatic);
        if (automatic.IsAutomatic)
        {
            return new ReplyAbility(false, automatic.Why);
        }

        // RFC 3834 §5: a program that sends decisions under its own name may read no answers to them.
        if (automatic.AutoSubmitted is not (null or "no"))
        {
            return new ReplyAbility(false, "A program sent the message, and nobody may read what is sent to its address.");
        }

        return MailSystem.HasNullPath(message)
            ? new ReplyAbility(false, "The return path of the message is empty, so it asks not to be answered.")
            : Judge(message.ReplyTo.Count > 0 ? message.ReplyTo : message.From);
    }

    private static ReplyAbility Judge(IReadOnlyList<Mailbox> mailboxes)
    {
        var addresses = mailboxes.Where(m => m.Address.Contains('@', StringComparison.Ordinal)).ToList();
        if (addresses.Count == 0)
        {
            return new ReplyAbility(false, "The message gives no address to answer to.");
        }

        return addresses.Find(m => !MailSystem.Is(m) && !IsUnread(m)) is { } usable
            ? new ReplyAbility(true, $"{Evidence.Short(usable.Address)} is an ordinary address.") { To = usable }
            : new ReplyAbility(false, MailSystem.Is(addresses[0])
                ? $"The address {Evidence.Short(addresses[0].Address)} is that of a mail system."
                : $"The address {Evidence.Short(addresses[0].Address)} says that nobody reads it.");
    }

    private static bool IsUnread(Mailbox mailbox) => Unread().IsMatch(mailbox.LocalPart) || Unread().IsMatch(mailbox.Domain);

    [GeneratedRegex(
        @"(?:^|[-_.+=])(?:no[-_.]?reply|no[-_.]?response|not?[-_.]?responda|do[-_.]?not[-_.]?(?:reply|respond|email)|dont[-_.]?reply"
        + @"|never[-_.]?reply|unmonitored|"
        + @"auto[-_.]?(?:reply|responder|confirm)|dim[-_.]?(?:ateb|ymateb)|peidiwch[-_.]?ag[-_.]?(?:ateb|ymateb)"
        + @"|ne[-_.]?pas[-_.]?repondre|keine[-_.]?antwort|nobody)(?:$|[-_.+=0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unread();
}
