namespace Hawl.Reading.Values;

/// <summary>A date as it stands in a text, as exact as it was written.</summary>
/// <param name="Value">The date in ISO 8601: <c>2025-10-31</c>, <c>2025-10</c> or <c>2025</c>.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <example><code>new FoundDate("2030-03", 0, 10) // "March 2030"</code></example>
public sealed record FoundDate(string Value, int Start, int Length)
{
    /// <summary>The day, where the text names one.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(Value, "yyyy-MM-dd", out var day) ? day : null;

    /// <summary>Where the date ends in the text.</summary>
    public int End => Start + Length;
}
