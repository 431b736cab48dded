using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers in a row on one line, each under its label: "a) 604 b) 217 c) none".
internal static class RunPairing
{
    private const int FewestLabels = 3;
    private const int LongestLine = 2_000;
    private const int LongestLabel = 8;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        foreach (var line in context.Reply.Lines.Where(line => line.IsOwn && line.Part is null && line.Text.Length <= LongestLine
            && !context.IsRepeated(new Span(line.Start, line.End))))
        {
            var marks = Marks(line.Text, index);
            if (marks.Count < FewestLabels)
            {
                continue;
            }

            for (var n = 0; n < marks.Count; n++)
            {
                var end = n + 1 < marks.Count ? marks[n + 1].Start : line.Text.Length;
                var span = Sentences.Trimmed(context.Reply.Text, new Span(line.Start + marks[n].End, line.Start + end));
                found.AddRange(span.Length > 0 ? [new AnswerPassage([marks[n].Question], span, AnswerOrigin.Numbered)] : []);
            }
        }

        return found;
    }

    // The labels of a line that name one question after the other, letters of the letter's own list or numbers.
    private static List<(int Question, int Start, int End)> Marks(string line, QuestionIndex index)
    {
        var marks = new List<(int Question, int Start, int End)>();
        for (var at = 0; at < line.Length; at++)
        {
            var isHead = (at == 0 || char.IsWhiteSpace(line[at - 1])) && (char.IsAsciiLetterOrDigit(line[at]) || line[at] == '(');
            var head = line.AsSpan(at, Math.Min(LongestLabel, line.Length - at));
            if (!isHead || head.IndexOfAny(").:") < 1
                || GroupLabel.At($"{head} ") is not { Labels: [var (path, _)], Mark: ')' or '.' or ':', Length: < 8 } label)
            {
                continue;
            }

            if (index.At(path) is [var question] && (marks.Count == 0 || question == marks[^1].Question + 1))
            {
                marks.Add((question, at, at + label.Length));
                at += label.Length - 1;
            }
        }

        return marks;
    }
}
