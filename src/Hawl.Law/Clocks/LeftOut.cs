using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>A stretch of days that a count leaves out whatever days they are, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
/// <param name="Reason">Why.</param>
/// <example><code>
/// new LeftOut(new DateOnly(2023, 6, 8), new DateOnly(2023, 6, 19), LeftOutReason.Fee).InWords("en")
/// // "From Thursday 8 June 2023 to Monday 19 June 2023 no day is counted: a fee had been asked for and not yet paid."
/// </code></example>
public sealed record LeftOut(DateOnly From, DateOnly To, LeftOutReason Reason)
{
    /// <summary>Whether a day lies within the stretch.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True within it.</returns>
    public bool Holds(DateOnly date) => date >= From && date <= To;

    /// <summary>The stretch and its reason as a sentence.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The sentence.</returns>
    public string InWords(string language)
    {
        var book = Phrasebook.In(language);
        return book.Run(From, To, ReasonInWords(language));
    }

    /// <summary>The reason in words, to follow a colon.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The words, without a full stop.</returns>
    public string ReasonInWords(string language) => Phrasebook.In(language).Say("left-out." + FileWord.Of(Reason));
}
