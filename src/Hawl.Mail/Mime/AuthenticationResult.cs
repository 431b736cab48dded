namespace Hawl.Mail.Mime;

/// <summary>What a server found when it checked where a message came from (RFC 8601 §2.3).</summary>
/// <param name="Method">How it checked, in lower case: <c>spf</c>, <c>dkim</c>, <c>dmarc</c>, <c>arc</c> …</param>
/// <param name="Result">What came of it, in lower case: <c>pass</c>, <c>fail</c>, <c>none</c>, <c>temperror</c> …</param>
/// <param name="Domain">The domain it was checked for, in lower case; null where the field does not say.</param>
public sealed record AuthenticationResult(string Method, string Result, string? Domain);
