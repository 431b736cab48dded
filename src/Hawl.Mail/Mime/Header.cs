namespace Hawl.Mail.Mime;

/// <summary>One header field (RFC 5322 §2.2).</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Raw">What stands after the colon, folding and encoded words included, without the last line end. Bytes beyond ASCII are
/// read as UTF-8, or as Windows-1252 where they are not UTF-8.</param>
/// <param name="Value">The value unfolded (RFC 5322 §2.2.3), its encoded words decoded (RFC 2047), its control characters removed.</param>
/// <example><code>new Header("Subject", " =?utf-8?Q?T=C5=B7?=", "Tŷ")</code></example>
public sealed record Header(string Name, string Raw, string Value)
{
    /// <summary>Whether the field has this name; case does not matter.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
