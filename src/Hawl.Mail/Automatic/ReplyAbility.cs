using Hawl.Mail.Addresses;

namespace Hawl.Mail.Automatic;

/// <summary>Whether an answer to a message would reach anybody. Made by <see cref="CanReplyTo"/>.</summary>
/// <param name="Can">Whether it would.</param>
/// <param name="Why">The evidence, one plain sentence.</param>
/// <example><code>new ReplyAbility(false, "The address noreply@ashcombe.example says that nobody reads it.")</code></example>
public sealed record ReplyAbility(bool Can, string Why)
{
    /// <summary>The address an answer goes to; null where none would reach anybody.</summary>
    public Mailbox? To { get; init; }
}
