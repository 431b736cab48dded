using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;

namespace Hawl.Core.Batches;

// A question of a letter as it is filled in: its words, the kind of answer it wants, and in what a number is to be counted.
public sealed partial record TypedQuestion(string Text, QuestionKind Kind, string? Unit, bool IsPart)
{
    public const int LongestText = 1000;
    public const int LongestUnit = 60;

    // Words without the number that a person may have typed before them.
    public static string Tidy(string? text) =>
        Typed().Replace(string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "").Trim();

    public static TypedQuestion Read(string text, bool isPart, LetterWords words)
    {
        foreach (var kind in Enum.GetValues<QuestionKind>().Where(k => k is not QuestionKind.Words))
        {
            var hint = words.AnswerHints[Hawl.Core.Words.Of(kind)];
            if (text.EndsWith(hint, StringComparison.Ordinal))
            {
                return new TypedQuestion(text[..^hint.Length].TrimEnd(), kind, null, isPart);
            }
        }

        var (before, after) = Around(words);
        var at = text.LastIndexOf(before, StringComparison.Ordinal);
        return at >= 0 && text.EndsWith(after, StringComparison.Ordinal) && at + before.Length <= text.Length - after.Length
            ? new TypedQuestion(text[..at].TrimEnd(), QuestionKind.Number, text[(at + before.Length)..^after.Length], isPart)
            : new TypedQuestion(text, QuestionKind.Words, null, isPart);
    }

    // As it stands in the letter, without its number.
    public string Write(LetterWords words)
    {
        var (before, after) = Around(words);
        return Kind switch
        {
            QuestionKind.Words => Text,
            QuestionKind.Number when Unit is { Length: > 0 } unit => $"{Text} {before}{unit}{after}",
            _ => $"{Text} {words.AnswerHints[Hawl.Core.Words.Of(Kind)]}",
        };
    }

    private static (string Before, string After) Around(LetterWords words)
    {
        var hint = words.AnswerHints["number-of"].Split("{unit}");
        return (hint[0], hint[1]);
    }

    [GeneratedRegex(@"^\(?([0-9]{1,3}|[a-z]|[ivx]{1,4})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
