namespace Hawl.Mail.Automatic;

/// <summary>What a report says of one recipient (RFC 3464 §2.3).</summary>
/// <param name="Address">The recipient as the letter named it; null where the report does not say.</param>
/// <param name="Action"><c>failed</c>, <c>delayed</c>, <c>delivered</c>, <c>relayed</c> or <c>expanded</c>.</param>
/// <param name="Server">The server that said so: the one the letter was brought to, else the one that reports; null where neither is
/// named.</param>
/// <param name="Words">What that server said, as it said it; null where the report does not say.</param>
public sealed record ReportedRecipient(string? Address, string Action, string? Server, string? Words);
