using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers in a row on one line, each under its label: "a) 604 b) 217 c) none".
internal static class RunPairing
{
    private const int FewestLabels = 3;
    private const int LongestLine = 2_000;
    private const int LongestLabel = 8;
    private const int LongestPath = 30;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = Dashed(context, index);
        if (found.Count > 0)
        {
            return found;
        }

        foreach (var span in Units(context))
        {
            var text = context.Reply.Of(span).Replace('\n', ' ');
            var marks = Marks(text, index);
            var isPath = marks.Count > 1 && marks.TrueForAll(mark => QuestionIndex.Parts(index.Questions[mark.Question].Key).Count > 1);
            if ((marks.Count < FewestLabels && !isPath) || IsBehind(text, marks))
            {
                continue;
            }

            for (var n = 0; n < marks.Count; n++)
            {
                var end = n + 1 < marks.Count ? marks[n + 1].Start : text.Length;
                var answer = Sentences.Trimmed(context.Reply.Text, new Span(span.Start + marks[n].End, span.Start + end));
                found.AddRange(answer.Length > 0 ? [new AnswerPassage([marks[n].Question], answer, AnswerOrigin.Numbered)] : []);
            }
        }

        return found;
    }

    // Lines, and paragraphs that go on over several lines which have no labels at their heads.
    private static IEnumerable<Span> Units(ReplyContext context)
    {
        foreach (var paragraph in context.Reply.Lines.Where(line => line.IsOwn && line.Part is null && line.Text.Length <= LongestLine
            && !context.IsRepeated(new Span(line.Start, line.End))).GroupBy(line => context.SentenceAt(line.Start)?.Paragraph ?? -1))
        {
            var lines = paragraph.ToList();
            var whole = new Span(lines[0].Start, lines[^1].End);
            var isOne = paragraph.Key >= 0 && lines.Count > 1 && whole.Length <= LongestLine && !context.IsRepeated(whole)
                && context.Reply.LinesFrom(whole.Start).TakeWhile(line => line.Start < whole.End).Count() == lines.Count;
            if (isOne)
            {
                yield return whole;
                continue;
            }

            foreach (var line in lines)
            {
                yield return new Span(line.Start, line.End);
            }
        }
    }

    // "Twelve boats (1), four crews (2) and": the labels stand behind what they name.
    private static bool IsBehind(string line, List<(int Question, int Start, int End)> marks) =>
        line[..marks[0].Start].TrimEnd() is { Length: > 0 } lead && lead[^1] is not (':' or '-' or '–')
        && marks.Count(mark => line.IndexOf(')', mark.Start) is var close and >= 0
            && (close + 1 >= line.Length || line[close + 1] is '.' or ',' or ';'
                || line[(close + 1)..].StartsWith(" and ", StringComparison.Ordinal))) * 2 > marks.Count;

    // "1-62 / 2-19 / 3-yes": labels with a dash or the like, parted by strokes, commas or semicolons, from the first question on.
    private static List<AnswerPassage> Dashed(ReplyContext context, QuestionIndex index)
    {
        foreach (var paragraph in context.Own.GroupBy(one => one.Paragraph))
        {
            var whole = new Span(paragraph.First().Span.Start, paragraph.Last().Span.End);
            var text = whole.Length > LongestLine ? "" : context.Reply.Of(whole).Replace('\n', ' ');
            var marks = DashedMarks(text, index);
            if (marks.Count >= FewestLabels && marks.Count * 2 >= index.Tops.Count)
            {
                return [.. marks.Select((mark, n) => new AnswerPassage([mark.Question], Sentences.Trimmed(context.Reply.Text, new Span(
                    whole.Start + mark.End, whole.Start + text[..(n + 1 < marks.Count ? marks[n + 1].Start : text.Length)]
                        .TrimEnd(' ', '/', ',', ';', '|').Length)), AnswerOrigin.Numbered)).Where(passage => passage.Span.Length > 0)];
            }
        }

        return [];
    }

    private static List<(int Question, int Start, int End)> DashedMarks(string text, QuestionIndex index)
    {
        var marks = new List<(int Question, int Start, int End)>();
        var isHead = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (isHead && DashedLabel(text, at) is var (label, end) && end > at && index.At(QuestionIndex.Parts(label)) is [var question]
                && (marks.Count == 0 ? question == 0 : Follows(index, marks[^1].Question, question)))
            {
                marks.Add((question, at, end));
                at = end - 1;
            }

            isHead = text[at] is '/' or ',' or ';' or '|' || (isHead && text[at] is ' ' or 'q' or 'Q');
        }

        return marks;
    }

    // "1-", "4a =", "12:".
    private static (string Label, int End) DashedLabel(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        end += end > at && end + 1 < text.Length && char.IsAsciiLetterLower(text[end]) ? 1 : 0;
        var label = text[at..end];
        var mark = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var isMarked = label.Length > 0 && mark + 1 < text.Length && text[mark] is '-' or '–' or '=' or ':' or '>';
        return isMarked ? (label, mark + 1) : ("", at);
    }

    // The next question, or the next that is no part of this one.
    private static bool Follows(QuestionIndex index, int before, int question) => question > before
        && Enumerable.Range(before + 1, question - before - 1).All(n => index.Questions[n].Parent == index.Questions[before].Key
            || QuestionIndex.Parts(index.Questions[n].Key)[0] == QuestionIndex.Parts(index.Questions[before].Key)[0]);

    // The labels of a text that name one question after the other, letters of the letter's own list or numbers.
    private static List<(int Question, int Start, int End)> Marks(string text, QuestionIndex index)
    {
        var marks = new List<(int Question, int Start, int End)>();
        for (var at = 0; at < text.Length; at++)
        {
            var isHead = (at == 0 || char.IsWhiteSpace(text[at - 1])) && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '(');
            var head = text.AsSpan(at, Math.Min(LongestLabel, text.Length - at));
            if (!isHead || head.IndexOfAny(").:") < 1
                || GroupLabel.At($"{head} ") is not { Labels: [var (path, _)], Length: < 8 } label
                || !(label.Mark is ')' or '.' or ':' || (label.Mark == ' ' && path.Count > 1 && IsPath(text, at, label.Length)))
                || index.At(path) is not [var question])
            {
                continue;
            }

            if (marks.Count > 0 && marks.Count < FewestLabels && question == 0)
            {
                marks.Clear();
            }

            if (marks.Count == 0 || Follows(index, marks[^1].Question, question))
            {
                marks.Add((question, at, at + label.Length));
                at += label.Length - 1;
            }
        }

        return marks;
    }

    // "… minutes. 1.2 68%", and not "1.2 million".
    private static bool IsPath(string text, int at, int length) =>
        (at == 0 || text[..at].TrimEnd() is [] or [.., '.' or ';' or ':'])
        && !NumberReader.Find(text.Substring(at, Math.Min(LongestPath, text.Length - at)))
            .Any(one => one.Start == 0 && one.Length > length);
}
