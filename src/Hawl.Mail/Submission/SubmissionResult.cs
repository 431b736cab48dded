namespace Hawl.Mail.Submission;

/// <summary>
/// What became of a letter: <see cref="Accepted"/>, <see cref="Refused"/> or <see cref="Deferred"/>; always with words for people.
/// </summary>
/// <example><code>
/// var next = result switch { SubmissionResult.Accepted => "sent", SubmissionResult.Refused r => $"failed: {r.Words}", _ => "retry" };
/// </code></example>
public abstract record SubmissionResult
{
    private SubmissionResult(string words) => Words = words;

    /// <summary>The server's last reply as it sent it, code included; or, where it said nothing, what went wrong.</summary>
    public string Words { get; }

    /// <summary>The name the server gives itself in its greeting (RFC 5321 §4.2); null when it did not get that far.</summary>
    public string? Server { get; init; }

    /// <summary>The server has taken the letter for all recipients.</summary>
    /// <param name="Words">The server's reply.</param>
    public sealed record Accepted(string Words) : SubmissionResult(Words);

    /// <summary>The letter cannot go this way to these recipients; sending it again would not help.</summary>
    /// <param name="Words">The server's reply, or why the letter could not even be offered to it.</param>
    /// <param name="Code">The server's code; null when the letter could not even be offered to it.</param>
    /// <param name="EnhancedStatus">The enhanced status (RFC 3463) such as <c>5.1.1</c>; empty when the server gave none.</param>
    public sealed record Refused(string Words, int? Code, string EnhancedStatus) : SubmissionResult(Words);

    /// <summary>Not now: the letter is to be sent again later.</summary>
    /// <param name="Words">The server's reply, or what went wrong.</param>
    /// <param name="Code">The server's code; null when it gave no reply.</param>
    /// <param name="MayHaveArrived">The whole letter was sent, and the connection was lost before the server's word on it. Sent again
    /// under the same Message-ID it can be recognised (RFC 5321 §4.2.5).</param>
    public sealed record Deferred(string Words, int? Code = null, bool MayHaveArrived = false) : SubmissionResult(Words);
}
