namespace Hawl.Reading.Values;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Value">
/// Digits with a decimal point, no separators and no currency: <c>1931</c>, <c>8400000</c> for "£8.4 million", <c>2</c> for "two"; with
/// <c>%</c> behind it for a share; with <c>&lt;</c> before it where only a bound is given ("fewer than 5").
/// </param>
/// <param name="Unit">What it counts: <c>GBP</c>, <c>EUR</c>, <c>USD</c>, <c>%</c>; null where nothing is said.</param>
/// <param name="Start">Where it begins in the text, its currency and bound included, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <example><code>new FoundNumber("203000", "GBP", 0, 5) // "£203k"</code></example>
public sealed record FoundNumber(string Value, string? Unit, int Start, int Length)
{
    /// <summary>Where the number ends in the text.</summary>
    public int End => Start + Length;

    /// <summary>Whether only a bound is given.</summary>
    public bool IsBound => Value.StartsWith('<');
}
