namespace Hawl.Mail.Mime;

/// <summary>Text made from bytes, and how.</summary>
/// <param name="Text">The text; line ends as they came.</param>
/// <param name="Charset">The name of the character set that was used in the end, in lower case.</param>
/// <param name="Defect">What was odd, in words; null when the text is what its sender declared.</param>
/// <example><code>part.ReadText() // Text = "Tŷ", Charset = "utf-8", Defect = "the text was declared as us-ascii but is
/// utf-8"</code></example>
public sealed record DecodedText(string Text, string Charset, string? Defect);
