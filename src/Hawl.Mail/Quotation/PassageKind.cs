namespace Hawl.Mail.Quotation;

/// <summary>What a stretch of a body is to its reader.</summary>
/// <example><code>passage.Kind == PassageKind.Visible</code></example>
public enum PassageKind
{
    /// <summary>What the writer says.</summary>
    Visible,

    /// <summary>What was said before: our letter, or earlier mail, repeated in the answer.</summary>
    Quoted,

    /// <summary>A standing notice about confidentiality or viruses.</summary>
    Disclaimer,
}
