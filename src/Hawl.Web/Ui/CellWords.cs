using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;

namespace Hawl.Web.Ui;

// An answer in words: of what kind it is, and what is said. Values are kept in a form that compares; here they are read.
public sealed partial class CellWords(Texts texts, DateWords dates)
{
    public string Kind(AnswerType type) => texts[$"Answer.{Words.Of(type)}"];

    // What is said besides the kind; null where the kind says it all.
    public string? Said(TableCell cell) => cell switch
    {
        { Type: AnswerType.Refused or AnswerType.Ncnd, Grounds: { } grounds } => Sections(grounds),
        { Type: AnswerType.Nil } => null,
        { Type: AnswerType.Number, Value: { } value } => Number(value),
        { Type: AnswerType.Date, Value: { } value } => Date(value),
        { Type: AnswerType.See, RefersTo: { } question } => texts["Answer.SeeQuestion", question],
        _ => cell.Value,
    };

    // Whether what is said stands for the kind too, as a number does, so that the kind is only for those who do not see its mark.
    public static bool SpeaksForItself(TableCell cell) => cell is
    {
        Type: AnswerType.Number or AnswerType.Date or AnswerType.Text or AnswerType.List or AnswerType.See,
        Value: not null,
    } or { Type: AnswerType.See, RefersTo: not null };

    // For where there are no marks: "refused: s.24(2), s.31(3)".
    public string Whole(TableCell cell) => Said(cell) is not { } said ? Kind(cell.Type)
        : SpeaksForItself(cell) ? said : texts["Answer.KindAndWords", Kind(cell.Type), said];

    // No longer than so many characters, cut at a word where one ends nearby.
    public static string Cut(string words, int most)
    {
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= most)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', most - 1);
        var end = space > most / 2 ? space : char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end].TrimEnd(',', ';', '.', ' ') + "…";
    }

    // "s.24(2), s.31(3)" of "FOIA s.24(2); FOIA s.31(3)"; the Act is the same in a column but for a few.
    public static string Sections(string grounds) => string.Join(
        ", ", grounds.Split("; ").Select(g => g[(g.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Distinct());

    private static string Number(string value) => LongNumber().Replace(
        value, digits => decimal.Parse(digits.Value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentCulture));

    private string Date(string value) => value.Length switch
    {
        10 when Day(value) is { } day => dates.Full(day),
        7 when Day(value + "-01") is { } month => dates.Write(DateForm.Month, month),
        _ => value,
    };

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Not what stands behind a decimal point.
    [GeneratedRegex(@"(?<![\d.])\d{4,15}(?!\d)")]
    private static partial Regex LongNumber();
}
