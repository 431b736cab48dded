using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Reading.Answers;

namespace Hawl.Core.Answers;

// What a person says of an answer, with the version of it that they had before their eyes. Type and value count for corrections.
public sealed partial record SaidAnswer(long RequestId, string Question, AnswerAct Act, AnswerType Type, string? Value, long Version)
{
    public const string ValueMissing = "answer-value";
    public const int LongestValue = 4000;

    // The words that prove it stay, where there were any.
    public StatedAnswer On(StatedAnswer? standing) => Act is AnswerAct.Corrected
        ? (standing ?? new StatedAnswer { Type = Type }) with { Type = Type, Value = TidyValue(), RefersTo = null, Origin = null }
        : (standing ?? new StatedAnswer { Type = AnswerType.Unanswered }) with { };

    private string? TidyValue()
    {
        var value = Value?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } typed ? typed : null;
        return Type switch
        {
            AnswerType.Nil => "0",
            AnswerType.NotHeld or AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotApplicable or AnswerType.Attachment
                or AnswerType.Unanswered => null,
            AnswerType.Yes or AnswerType.No when value is null => null,
            AnswerType.Number when value is null || !Numbers().IsMatch(value) =>
                throw Wrong("Type the number in figures, such as 1250, 12.5, 71% or <5; more than one with ; between them."),
            AnswerType.Date when value is null || !IsDate(value) =>
                throw Wrong("Type the date as 2020-06-03, the month as 2020-06 or the year as 2020."),
            _ when value is null => throw Wrong("Type what the answer is."),
            _ when value.Length > LongestValue => throw Wrong($"Keep the answer to {LongestValue} characters."),
            _ => value,
        };
    }

    private static RuleException Wrong(string words) => new(ValueMissing, words + " Nothing was changed.");

    private static bool IsDate(string value) => DateOnly.TryParseExact(
        value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[<>]?-?[0-9]{1,15}(\.[0-9]{1,6})?%?(; ?[<>]?-?[0-9]{1,15}(\.[0-9]{1,6})?%?){0,50}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
