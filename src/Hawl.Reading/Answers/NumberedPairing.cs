using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers under the numbers of the questions, which are not repeated: "3.", "Q3", "Questions 3 to 6", "a)" within 2.
internal static class NumberedPairing
{
    private const int FewestInColumn = 2;
    private const double Likely = 0.7;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index, bool isWordedOnly)
    {
        var marks = NumberMarks.Find(context, index);
        if (AreOwn(context, marks))
        {
            return [];
        }

        if (ByColumns(context, marks) is { Count: > 0 } columns)
        {
            return columns;
        }

        var found = new List<AnswerPassage>();
        var others = NumberMarks.InOtherLanguage(context);
        for (var n = 0; n < marks.Count; n++)
        {
            var isLast = n + 1 == marks.Count;
            var limit = isLast ? context.Reply.Text.Length : marks[n + 1].Label.Start;
            if ((marks[n].Style.HasWord || !isWordedOnly) && Words(context, index, marks[n], limit, isLast, others) is { Length: > 0 } span)
            {
                var answer = Answer(context, marks[n], span);
                var questions = IsTitle(context, index, marks, n, answer) ? []
                    : IsOfParts(marks, n) && !IsOfAll(PlainWords.Of(context.Reply.Of(answer))) ? Stem(index, marks[n])
                    : marks[n].Questions;
                found.AddRange(questions.Count == 0 ? []
                    : [new AnswerPassage(questions, answer, questions.Count > 1 ? AnswerOrigin.Grouped : AnswerOrigin.Numbered)]);
            }
        }

        return found;
    }

    // "3. 4,306", and below it a. and b. with answers of their own: what stands by the stem alone is for none of its parts.
    private static bool IsOfParts(List<NumberMark> marks, int n) => marks[n].Questions.Count > 1
        && marks[n].Questions.Select((question, at) => n + at + 1 < marks.Count && marks[n + at + 1].Questions is [var own]
            && own == question && marks[n + at + 1].Label.End < marks[n + at + 1].Line.End).All(isOwn => isOwn);

    private static bool IsOfAll(string plain) =>
        AnswerCues.IsOfNone(plain) || plain.Has("pointerFirst") || AnswerCues.IsAttached(plain);

    // "1. Accommodation", and below it i) and ii) with answers: the letter's own words above its parts, which answer nothing.
    private static bool IsTitle(ReplyContext context, QuestionIndex index, List<NumberMark> marks, int n, Span answer)
    {
        var isAbove = n + 1 < marks.Count && marks[n].Questions.Count > 1 && marks[n + 1].First == marks[n].First
            && marks[n + 1].Path.Count > marks[n].Path.Count;
        var said = isAbove ? ContentWords.Of(context.Reply.Of(answer)) : [];
        var asked = isAbove ? ContentWords.Of($"{index.Questions[marks[n].First].Stem}") : [];
        return said.Count > 0 && said.All(asked.Contains) && !IsOfAll(PlainWords.Of(context.Reply.Of(answer)));
    }

    private static List<int> Stem(QuestionIndex index, NumberMark mark) =>
        [.. Enumerable.Range(0, index.Questions.Count).Where(n => index.Questions[n].Key == index.Questions[mark.First].Parent)];

    // "1. I refer to your application of 21 March." The writer numbers paragraphs.
    private static bool AreOwn(ReplyContext context, List<NumberMark> marks) => marks.Count > 0 && !marks[0].Style.HasWord
        && marks[0].First == 0 && context.SentenceAt(Math.Max(marks[0].Label.End - 1, 0)) is { } first
        && first.Plain.Has("ofRequest")
        && SentenceFunctions.Judge(first.Plain).Of(SentenceFunction.Courtesy, SentenceFunction.Ack) >= Likely
        && !marks.Exists(mark => mark.Style.HasWord);

    // A table that was read column by column: all the numbers, and below them as many lines.
    private static List<AnswerPassage> ByColumns(ReplyContext context, List<NumberMark> marks)
    {
        var isBare = marks.Count > FewestInColumn && marks.TrueForAll(mark => mark.Label.End >= mark.Line.End && mark.Questions.Count == 1);
        if (!isBare)
        {
            return [];
        }

        var below = context.Reply.LinesFrom(marks[^1].Line.Start).Skip(1)
            .TakeWhile(line => line.IsOwn && !PlainWords.Of(line.Text).Has("standing"))
            .Where(line => !PlainWords.Of(line.Text).Has("columnHeadWhole")).Take(marks.Count + 1).ToList();
        var isBetween = context.Reply.LinesFrom(marks[0].Line.Start).TakeWhile(line => line != marks[^1].Line).Count() >= marks.Count;
        return isBetween || below.Count < marks.Count || (below.Count > marks.Count && !below[^1].Block.AfterBlank) ? []
            : [.. marks.Select((mark, n) => new AnswerPassage(mark.Questions, new Span(below[n].Start, below[n].End), AnswerOrigin.Table))];
    }

    private static Span Answer(ReplyContext context, NumberMark mark, Span span)
    {
        var text = context.Reply.Text;
        var marked = AnswerMarks.Skip(text, AnswerMarks.SkipParaphrase(text, AnswerMarks.WithoutNextHeading(text, span)));
        var styled = marked.Start == span.Start ? AnswerMarks.SkipStyled(mark.Line, marked) : marked;
        return mark.Questions.Count > 1 || styled.Start != span.Start ? styled
            : AnswerMarks.SkipEcho(text, styled, context.Letter.Questions[mark.First]);
    }

    // "2 STAFFING" or "2." alone, above 2.1: the heading of the questions that come next.
    private static bool IsStem(ReplyLine line, QuestionIndex index, NumberMark mark) => line.IsOwn
        && GroupLabel.At(line.Text) is { Labels: [var (path, _)] } label && label.Length <= line.Text.Length
        && index.At(path) is { Count: > 1 } below && below[0] > mark.Reach;

    private static Span? Words(
        ReplyContext context, QuestionIndex index, NumberMark mark, int limit, bool isLast, HashSet<ReplyLine> others)
    {
        var (start, end) = (-1, -1);
        foreach (var line in context.Reply.LinesFrom(mark.Line.Start).TakeWhile(line => line.Start < limit))
        {
            var isHead = line == mark.Line;
            if (!isHead && (line.Role is LineRole.Quoted or LineRole.Disclaimer
                || (line.Role == LineRole.Tail && mark.Line.Role != LineRole.Tail)
                || (isLast && end >= 0 && line.Block.AfterBlank) || PlainWords.Of(line.Text).Has("standing") || others.Contains(line)
                || IsStem(line, index, mark)))
            {
                break;
            }

            var words = line.Role == LineRole.PageMark
                ? default
                : Sentences.Trimmed(context.Reply.Text, new Span(isHead ? mark.Label.End : line.Start, Math.Min(line.End, limit)));
            if (words.Length > 0)
            {
                (start, end) = (start < 0 ? words.Start : start, words.End);
            }
        }

        return start < 0 ? null : new Span(start, end);
    }
}
