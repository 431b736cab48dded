namespace Hawl.Reading.Texts;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">The first code unit after it.</param>
/// <example><code>text[span.Start..span.End]</code></example>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Its length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether two stretches share a code unit.</summary>
    public bool Meets(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether the other lies wholly within.</summary>
    public bool Holds(Span other) => Start <= other.Start && other.End <= End;
}
