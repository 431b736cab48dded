namespace Hawl.Reading.Replies;

/// <summary>What an internal review did to the first decision.</summary>
/// <example><code>reading.Review == ReviewResult.Varied</code></example>
public enum ReviewResult
{
    /// <summary>It stands.</summary>
    Upheld,

    /// <summary>It stands in part.</summary>
    Varied,

    /// <summary>It falls.</summary>
    Overturned,
}
