using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Reading.Answers;

namespace Hawl.Core.Answers;

// What a person says of an answer, with the version of it that they had before their eyes. Type and value count for corrections.
public sealed partial record SaidAnswer(long RequestId, string Question, AnswerAct Act, AnswerType Type, string? Value, long Version)
{
    public const string ValueMissing = "answer-value";
    public const string NoNumber = "answer-number";
    public const string NoDate = "answer-date";
    public const string TooLong = "answer-long";
    public const int LongestValue = 4000;

    // The words that prove it stay, where there were any.
    public StatedAnswer On(StatedAnswer? standing) => Act is AnswerAct.Corrected
        ? (standing ?? new StatedAnswer { Type = Type }) with
        {
            Type = Type,
            Value = TidyValue(),
            RefersTo = null,
            Origin = null,
            Grounds = Type is AnswerType.Refused or AnswerType.Ncnd ? standing?.Grounds : null,
        }
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
            AnswerType.Number when value is null || !Numbers().IsMatch(Figures(value)) => throw new RuleException(
                NoNumber, "Type the number in figures, such as 1250, 12.5, 71% or <5; more than one with ; between them."),
            AnswerType.Number => Figures(value),
            AnswerType.Date when value is null || !IsDate(value) => throw new RuleException(
                NoDate, "Type the date as 2020-06-03, the month as 2020-06 or the year as 2020."),
            _ when value is null => throw new RuleException(ValueMissing, "Type what the answer is."),
            _ when value.Length > LongestValue => throw new RuleException(
                TooLong, $"Keep the answer to {LongestValue} characters.", LongestValue),
            _ => value,
        };
    }

    // As people write them: 1,250 and £300.
    private static string Figures(string value) => Thousands().Replace(value, "").Replace("£", "", StringComparison.Ordinal);

    private static bool IsDate(string value) => DateOnly.TryParseExact(
        value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[<>]?-?[0-9]{1,15}(\.[0-9]{1,6})?%?(; ?[<>]?-?[0-9]{1,15}(\.[0-9]{1,6})?%?){0,50}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
