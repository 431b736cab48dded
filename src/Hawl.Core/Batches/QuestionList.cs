using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests.Checks;
using Hawl.Reading.Questions;

namespace Hawl.Core.Batches;

// The numbered list in a letter, taken out of it and put into it again. What stands around it is left alone.
public static partial class QuestionList
{
    public const int Most = 100;
    private const int Letters = 26;

    // Null: the letter's list says more than its questions, such as a line above several of them, and is better changed by hand.
    public static IReadOnlyList<TypedQuestion>? Read(string letter, LetterWords words)
    {
        var found = LetterQuestions.Read(letter);
        if (found.Count == 0)
        {
            return [];
        }

        var parents = found.Where(q => q.Parent is null).Select(q => q.Key).ToHashSet();
        List<TypedQuestion> typed = [.. found.Select(q => TypedQuestion.Read(q.Text, q.Parent is not null, words))];
        var isFlat = found.All(q => q.Stem is null && (q.Parent is null || parents.Contains(q.Parent)));
        return isFlat && Bare(letter[Place(letter, found)]) == Bare(Write(typed, words)) ? typed : null;
    }

    // The letter with these questions in place of its list; where it has none, before the sign-off.
    public static string Put(string letter, IReadOnlyList<TypedQuestion> questions, LetterWords words)
    {
        var list = Write(questions, words);
        var found = LetterQuestions.Read(letter);
        if (found.Count > 0)
        {
            var place = Place(letter, found);
            return letter[..place.Start] + list + letter[place.End..];
        }

        if (Empty().Match(letter) is { Success: true } empty)
        {
            return letter[..empty.Index] + list + letter[(empty.Index + empty.Length)..];
        }

        var lines = letter.Split('\n').ToList();
        var end = lines.FindLastIndex(CheckWords.All.IsSignOff);
        lines.Insert(end < 0 ? lines.Count : end, list + "\n");
        return string.Join('\n', lines);
    }

    private static string Write(IReadOnlyList<TypedQuestion> questions, LetterWords words)
    {
        var (number, part) = (0, 0);
        return string.Join('\n', questions.Select(question =>
        {
            (number, part) = question.IsPart && number > 0 && part < Letters ? (number, part + 1) : (number + 1, 0);
            return part == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{number}. {question.Write(words)}")
                : $"   {(char)('a' + part - 1)}. {question.Write(words)}";
        }));
    }

    // Whole lines, from that of the first question to the end of the last.
    private static Range Place(string letter, IReadOnlyList<Question> found)
    {
        var end = found.Max(q => q.Start + q.Length);
        return (letter.LastIndexOf('\n', Math.Max(0, found.Min(q => q.Start) - 1)) + 1)..end;
    }

    // Without numbers and white space, which are ours to change.
    private static string Bare(string list) => string.Concat(
        list.Split('\n').Select(line => Marker().Replace(line, "")).SelectMany(line => line.Where(c => !char.IsWhiteSpace(c))));

    [GeneratedRegex(@"^\s*\(?([0-9]{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    // As a letter begins: a number, and room behind it.
    [GeneratedRegex(@"^1\.[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
