namespace Hawl.Mail.Writing;

/// <summary>Makes message identifiers (RFC 5322 §3.6.4).</summary>
/// <example><code>MessageIds.New(id, "requests.example") // "0199c0de…@requests.example"</code></example>
public static class MessageIds
{
    /// <summary>The identifier of a letter, without angle brackets. The same number gives the same identifier, so a letter sent twice
    /// can be known as one.</summary>
    /// <param name="id">The number that makes it unique.</param>
    /// <param name="domain">The domain of the sender; anything that cannot stand in an identifier is left out of it.</param>
    public static string New(Guid id, string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var host = string.Concat(domain.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')).Trim('.', '-');
        return $"{id:N}@{(host.Length == 0 ? "localhost" : host)}";
    }
}
