namespace Hawl.Mail.Automatic;

/// <summary>Whether a machine wrote a message, and what it says about a letter. Made by <see cref="AutomaticMail"/>.</summary>
/// <param name="Class">What kind of machine.</param>
/// <param name="Permanent">Of a bounce: true when every letter to the address will fail until the address is changed, false when the
/// letter was refused for another reason or may succeed later, null when the message does not say. A server's "permanent" (status class
/// 5, RFC 3463 §3.1) is of the attempt, and not of the address. Null for all other classes.</param>
/// <param name="Status">The enhanced status code (RFC 3463 §2), <c>5.1.1</c> for instance; null when the message gives none.</param>
/// <param name="FailedRecipients">Of a bounce: the addresses that failed, as the letter named them where the report tells, each once.
/// They are a stranger's claim: compare them with the addresses written to. Empty for all other classes.</param>
/// <param name="Why">The evidence, one plain sentence.</param>
/// <example><code>new Automatic(AutomaticClass.Bounce, true, "5.1.1", ["foi@ashcombe.example"], "The delivery report says
/// …")</code></example>
public sealed record Automatic(
    AutomaticClass Class, bool? Permanent, string? Status, IReadOnlyList<string> FailedRecipients, string Why)
{
    /// <summary>What the header field <c>Auto-Submitted</c> says (RFC 3834 §5), in lower case and without parameters: <c>no</c>,
    /// <c>auto-replied</c>, <c>auto-generated</c> or another word; null where it is not there.</summary>
    public string? AutoSubmitted { get; init; }

    /// <summary>Whether a machine wrote the message: its class is not <see cref="AutomaticClass.None"/>.</summary>
    public bool IsAutomatic => Class != AutomaticClass.None;

    /// <summary>Of a bounce: why the letter failed.</summary>
    public FailureReason Reason { get; init; }

    internal static Automatic Failed(FailureReason reason, string? status, IReadOnlyList<string> recipients, string why)
    {
        var permanent = FailureReasons.IsPermanent(reason) ?? (StatusCode.IsPermanent(status) == false ? false : null);
        return new Automatic(AutomaticClass.Bounce, permanent, status, recipients, $"{why} {FailureReasons.Explain(reason)}".TrimEnd())
        {
            Reason = reason,
        };
    }

    internal static Automatic Of(AutomaticClass kind, string why, string? status = null) => new(kind, null, status, [], why);
}
