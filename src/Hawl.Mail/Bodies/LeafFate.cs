namespace Hawl.Mail.Bodies;

/// <summary>What became of a leaf of a message. Every leaf has one fate.</summary>
/// <example><code>body.Ledger.Where(e => e.Fate == LeafFate.Hidden)</code></example>
public enum LeafFate
{
    /// <summary>Its text is in the body.</summary>
    Shown,

    /// <summary>It is listed as an attachment.</summary>
    Attached,

    /// <summary>It is listed as an attachment, and the body shows it in its place (RFC 2392).</summary>
    Inline,

    /// <summary>It lies inside an attached message, which is listed.</summary>
    Nested,

    /// <summary>It is not shown, for a reason that is given.</summary>
    Hidden,

    /// <summary>It was not read as what it is, or nothing became of it: somebody must look. It is listed as an attachment.</summary>
    Alarm,
}
