using Hawl.Reading.Answers;
using Hawl.Reading.Grounds;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

/// <summary>What one reply means. Suggestions with a confidence, not facts: a person's word goes before them.</summary>
/// <example><code>reading.Answers.Single(answer => answer.Question == "2a").Type</code></example>
public sealed record ReplyReading
{
    /// <summary>What the message is for.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>How the request stands after it; null where it decides nothing.</summary>
    public required ReplyOutcome? Outcome { get; init; }

    /// <summary>What a review did to the first decision; null for other messages, and where it is not said.</summary>
    public ReviewResult? Review { get; init; }

    /// <summary>The sentence that says it; null where no single one does.</summary>
    public Evidence? Proof { get; init; }

    /// <summary>How sure kind and outcome are, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What it relies on, in the text's order, each provision once.</summary>
    public required IReadOnlyList<AppliedGround> Grounds { get; init; }

    /// <summary>What it names without relying on it.</summary>
    public required IReadOnlyList<NamedProvision> Mentioned { get; init; }

    /// <summary>The day now promised for an answer; null where none is.</summary>
    public DateOnly? NewDueDate { get; init; }

    /// <summary>The amount asked for, in the currency of the law's place; null where none is.</summary>
    public decimal? Fee { get; init; }

    /// <summary>The authority's number for the request, as printed; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The other authority that is named as the one to ask, or to which the request went; null where none is.</summary>
    public string? OtherAuthority { get; init; }

    /// <summary>One for every question, in the letter's order, for decisions; none for other messages.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>Why it was read so, a line a step.</summary>
    public required IReadOnlyList<string> Trace { get; init; }
}
