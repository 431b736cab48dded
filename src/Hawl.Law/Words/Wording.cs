namespace Hawl.Law.Words;

/// <summary>A name or short text of the law in each language it has: the title of an Act, of a regulator, of a holiday.</summary>
/// <example><code>name.In("cy") // "Dydd Gwener y Groglith"; the English text where a language has none</code></example>
public sealed class Wording : IEquatable<Wording>
{
    /// <summary>The language every wording has, and which stands in where another is missing: English.</summary>
    public const string DefaultLanguage = "en";

    private readonly IReadOnlyDictionary<string, string> _texts;

    /// <summary>Makes a wording of texts by language tag.</summary>
    /// <param name="texts">Language tags (<c>en</c>, <c>cy</c>) and texts; an empty set reads as an empty text.</param>
    public Wording(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>Makes a wording that is the same in every language, such as a proper name.</summary>
    /// <param name="text">The text.</param>
    public Wording(string text) => _texts = new Dictionary<string, string> { [DefaultLanguage] = text };

    // A wording made of a sentence in every language there is a phrasebook for.
    internal static Wording InEvery(Func<Phrasebook, string> say) => new(Phrasebook.All.ToDictionary(book => book.Language, say));

    /// <summary>The tags of the languages this wording has, in no order that matters.</summary>
    public IEnumerable<string> Languages => _texts.Keys;

    /// <summary>The text in a language.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The text; the English one where that language has none.</returns>
    public string In(string language) => _texts.GetValueOrDefault(language) ?? _texts.GetValueOrDefault(DefaultLanguage) ?? "";

    /// <summary>Two wordings are equal when they have the same texts in the same languages.</summary>
    /// <param name="other">The other wording.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Wording? other) =>
        other is not null
        && _texts.Count == other._texts.Count
        && _texts.All(text => other._texts.GetValueOrDefault(text.Key) == text.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Wording);

    /// <inheritdoc />
    public override int GetHashCode() => In(DefaultLanguage).GetHashCode(StringComparison.Ordinal);

    /// <summary>The English text.</summary>
    /// <returns>As <see cref="In"/> for English.</returns>
    public override string ToString() => In(DefaultLanguage);
}
