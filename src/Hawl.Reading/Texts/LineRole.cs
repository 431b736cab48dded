namespace Hawl.Reading.Texts;

/// <summary>What a line of a reply is to its reader.</summary>
/// <example><code>line.Role == LineRole.Own</code></example>
public enum LineRole
{
    /// <summary>What the authority says in this message.</summary>
    Own,

    /// <summary>Words of the letter, or of earlier mail.</summary>
    Quoted,

    /// <summary>A notice about confidentiality, viruses or printing.</summary>
    Disclaimer,

    /// <summary>Text that stands in every letter: rights of review, copyright, what the law is.</summary>
    Standing,

    /// <summary>The line of a page's head or foot in the middle of a text.</summary>
    PageMark,

    /// <summary>The end of the letter: greeting, name, office, and what follows them.</summary>
    Tail,
}
