using Hawl.Law.Regimes;
using Hawl.Reading.Questions;

namespace Hawl.Reading.Replies;

/// <summary>The letter to which replies are read.</summary>
/// <param name="Text">Its words as they were sent.</param>
/// <param name="Questions">Its questions, in order.</param>
/// <param name="Regime">The law it was made or is handled under.</param>
/// <param name="SentOn">The day it went out.</param>
/// <example><code>SentLetter.Of(text, regime, new DateOnly(2020, 6, 2))</code></example>
public sealed record SentLetter(string Text, IReadOnlyList<Question> Questions, Regime Regime, DateOnly SentOn)
{
    /// <summary>Reads the questions of a letter.</summary>
    /// <param name="text">The letter as it was sent.</param>
    /// <param name="regime">The law it was made under.</param>
    /// <param name="sentOn">The day it went out.</param>
    public static SentLetter Of(string text, Regime regime, DateOnly sentOn) => new(text, LetterQuestions.Read(text), regime, sentOn);
}
