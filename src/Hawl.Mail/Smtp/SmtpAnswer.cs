namespace Hawl.Mail.Smtp;

/// <summary>What a command is answered: usually one reply, after an LMTP message one for each recipient.</summary>
/// <param name="Replies">The replies in order.</param>
/// <param name="Succeeded">The command took effect, so the state moves on.</param>
/// <param name="Closes">The connection cannot go on after this.</param>
internal readonly record struct SmtpAnswer(IReadOnlyList<SmtpReply> Replies, bool Succeeded, bool Closes = false)
{
    public static implicit operator SmtpAnswer(SmtpReply reply) => new([reply], reply.IsPositive);

    public static SmtpAnswer Last(params IReadOnlyList<SmtpReply> replies) => new(replies, false, true);

    /// <summary>The client broke the protocol: 50x or 555. A refused recipient or message is no mistake of this kind.</summary>
    public bool IsMistake => Replies is [{ Code: (>= 500 and < 510) or 555 }];
}
