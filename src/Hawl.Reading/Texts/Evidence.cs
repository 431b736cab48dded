namespace Hawl.Reading.Texts;

/// <summary>The words that prove a statement.</summary>
/// <param name="Text">The words as they stand in the text, line ends included.</param>
/// <param name="Start">Where they begin in the text of the reply, in UTF-16 code units.</param>
/// <param name="End">The first code unit after them.</param>
/// <example><code>reply.Text[evidence.Start..evidence.End] == evidence.Text // always</code></example>
public sealed record Evidence(string Text, int Start, int End)
{
    /// <summary>The part of the message they stand in, by its number; null for the body.</summary>
    public string? Part { get; init; }

    /// <summary>The page of a document, from 1; null where there are none.</summary>
    public int? Page { get; init; }

    /// <summary>The cell of a sheet, such as <c>B7</c>; null where there is none.</summary>
    public string? Cell { get; init; }
}
