namespace Hawl.Reading.Texts;

/// <summary>In what way a sentence says what it says. Only <see cref="Actual"/> ones decide anything.</summary>
/// <example><code>sentence.Mood == SentenceMood.Actual // "We are withholding the names."</code></example>
public enum SentenceMood
{
    /// <summary>The authority says what is, or what it does.</summary>
    Actual,

    /// <summary>What may be, or would be if something were so.</summary>
    Conditional,

    /// <summary>What the law says, or what happens as a rule.</summary>
    Descriptive,

    /// <summary>Words of another: of the requester, of a statute, of an earlier decision.</summary>
    Quotation,
}
