using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// What names questions at the head of a sentence or line, and where the answer begins: "Question 3:", "To your third:",
// "On drones (3):", "Staffing (1.1 to 1.3)."
internal sealed record LabelHead(IReadOnlyList<int> Questions, int Length, LabelHead.Manner How)
{
    private const int LongestHead = 140;
    private const int ShortNumber = 4;

    public enum Manner
    {
        Bare,
        Worded,
        Ordinal,
        Topic,
    }

    public static LabelHead? At(string words, QuestionIndex index, int isAfter = -1) =>
        OfNumber(words, index) ?? OfTopic(words, index) ?? OfOrdinal(words, index, isAfter);

    // "3. Of these, nine": the number of the writer's own paragraph.
    public static int OwnNumber(string words)
    {
        var at = 0;
        while (at < words.Length && char.IsAsciiDigit(words[at]))
        {
            at++;
        }

        var isNumber = at is > 0 and < ShortNumber && at + 1 < words.Length && words[at] is '.' or ')';
        return isNumber && char.IsWhiteSpace(words[at + 1]) ? at + 2 : 0;
    }

    // "B. The contract", "(b) The contract": the letter of a part of the writer's own.
    private static int OwnLetter(string words)
    {
        var open = words.StartsWith('(') ? 1 : 0;
        var isLetter = words.Length > open + ShortNumber && char.IsAsciiLetter(words[open]) && words[open + 1] is '.' or ')';
        return isLetter && char.IsWhiteSpace(words[open + 2]) ? open + 3 : 0;
    }

    private static LabelHead? OfNumber(string words, QuestionIndex index) =>
        GroupLabel.At(words) is { } label && (label.HasWord || label.Mark == ':') && Named(label, index) is { Count: > 0 } asked
            ? new LabelHead(asked, label.Length, label.HasWord ? Manner.Worded : Manner.Bare) : null;

    // The numbers stand in brackets behind what was asked; all brackets up to the mark count.
    private static LabelHead? OfTopic(string words, QuestionIndex index)
    {
        var from = OwnNumber(words) is > 0 and var number ? number : OwnLetter(words);
        var head = words.Substring(from, Math.Min(LongestHead, words.Length - from)).ToLowerInvariant();
        if (head.Find("topicHeadFirst") is not { Success: true } topic)
        {
            return null;
        }

        var questions = new List<int>();
        for (var open = topic.Value.IndexOf('('); open >= 0; open = topic.Value.IndexOf('(', open + 1))
        {
            var close = topic.Value.IndexOf(')', open);
            var inside = close < 0 ? "" : topic.Value[(open + 1)..close];
            var isBehindWord = char.IsLetter(topic.Value[..open].TrimEnd().LastOrDefault());
            if (!isBehindWord || GroupLabel.At(inside) is not { } label || label.Length < inside.Length
                || Named(label, index) is not { Count: > 0 } asked)
            {
                return null;
            }

            questions.AddRange(asked);
        }

        return questions.Count == 0 ? null : new LabelHead([.. questions.Distinct().Order()], from + topic.Length, Manner.Topic);
    }

    // "The last" is the letter's last question, and so is each below it counted among those that no other stands above.
    private static LabelHead? OfOrdinal(string words, QuestionIndex index, int isAfter)
    {
        var head = words[..Math.Min(LongestHead, words.Length)].ToLowerInvariant();
        if (head.Find("ordinalHeadFirst") is not { Success: true } said)
        {
            return null;
        }

        var questions = new List<int>();
        foreach (var word in Word.Of(said.Value))
        {
            if (Ordinals.Value(word.Plain) is { } number)
            {
                questions.AddRange(Placed(number, index));
            }
            else if (word.Plain.Has("lastWhole"))
            {
                questions.AddRange(Placed(index.Tops.Count, index));
            }
            else if (word.Plain.Has("nextWhole") && isAfter + 1 < index.Questions.Count)
            {
                questions.Add(isAfter + 1);
            }
        }

        return questions.Count == 0 ? null : new LabelHead([.. questions.Distinct().Order()], said.Length, Manner.Ordinal);
    }

    private static IReadOnlyList<int> Placed(int number, QuestionIndex index) =>
        number >= 1 && number <= index.Tops.Count ? index.Tops[number - 1] : [];

    // The questions that labels name; none where one of them names nothing.
    public static List<int> Named(GroupLabel label, QuestionIndex index)
    {
        var questions = new List<int>();
        foreach (var (path, isRange) in label.Labels)
        {
            if (index.Resolve(path, label.Labels[0].Path) is not { } full || index.At(full) is not { Count: > 0 } places)
            {
                return [];
            }

            var from = isRange && questions.Count > 0 ? questions[^1] + 1 : places[0];
            questions.AddRange(from <= places[0] ? Enumerable.Range(from, places[0] - from).Concat(places) : places);
        }

        return [.. questions.Distinct()];
    }
}
