using System.Text;
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

    /// <summary>What the requester wrote of it, without what the site adds below; all of it where that is not known.</summary>
    public string Asks { get; init; } = Text;

    /// <summary>What was answered to it before, oldest first.</summary>
    public IReadOnlyList<EarlierReply> Earlier { get; init; } = [];

    // The years it asks about as a whole: those named outside its questions, or the only one named in them.
    internal IReadOnlyList<string> Years { get; } = Named(Text, Questions);

    private static List<string> Named(string text, IReadOnlyList<Question> questions)
    {
        var (outside, from) = (new StringBuilder(), 0);
        foreach (var question in questions.OrderBy(one => one.Start).Where(one => one.Start + one.Length <= text.Length))
        {
            if (question.Start < from)
            {
                continue;
            }

            outside.Append(text, from, question.Start - from).Append('\n');
            from = question.Start + question.Length;
        }

        outside.Append(text, from, text.Length - from);
        List<string> years = [.. Answers.Years.Asked(outside.ToString())];
        List<string> all = [.. Answers.Years.Asked(text)];
        return years.Count > 0 ? years : all.Count == 1 ? all : [];
    }
}
