namespace Hawl.Reading.Answers;

/// <summary>How an answer was found.</summary>
/// <example><code>answer.Origin == AnswerOrigin.Propagated</code></example>
public enum AnswerOrigin
{
    /// <summary>Within, under or beside the repeated question.</summary>
    Inline,

    /// <summary>Under the question's number.</summary>
    Numbered,

    /// <summary>In a table.</summary>
    Table,

    /// <summary>In words for several questions.</summary>
    Grouped,

    /// <summary>Taken over from the question it is part of.</summary>
    Propagated,

    /// <summary>Found by what it says.</summary>
    Reference,

    /// <summary>In an attachment.</summary>
    Attachment,

    /// <summary>In words about the whole request.</summary>
    Blanket,
}
