using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Labels in running text: "This completes our answer. Points 1 to 3 were dealt with in our letter", "(1) to (3): withheld. (4): 133 days".
internal static class SpokenLabels
{
    private const int FewestBare = 2;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<(AnswerPassage Passage, bool HasWord)>();
        foreach (var paragraph in context.Own.Where(one => one.IsActual).GroupBy(one => one.Paragraph))
        {
            (GroupLabel Label, List<int> Questions, Span Span)? open = null;
            foreach (var sentence in paragraph)
            {
                var words = context.Reply.Of(sentence.Span).Replace('\n', ' ');
                if (GroupLabel.At(words) is { } label && (label.HasWord || label.Mark == ':')
                    && Questions(label, index) is { Count: > 0 } asked)
                {
                    Add(context, found, open);
                    open = (label, asked, sentence.Span with { Start = sentence.Span.Start + label.Length });
                }
                else if (open is { } before)
                {
                    open = before with { Span = before.Span with { End = sentence.Span.End } };
                }
            }

            Add(context, found, open);
        }

        var isBareMeant = found.Count(one => !one.HasWord) >= FewestBare;
        return [.. found.Where(one => one.HasWord || isBareMeant).Select(one => one.Passage)];
    }

    private static void Add(
        ReplyContext context, List<(AnswerPassage Passage, bool HasWord)> found, (GroupLabel Label, List<int> Questions, Span Span)? open)
    {
        if (open is { } one && Sentences.Trimmed(context.Reply.Text, one.Span) is { Length: > 0 } span)
        {
            found.Add((new AnswerPassage(one.Questions, span, one.Questions.Count > 1 ? AnswerOrigin.Grouped : AnswerOrigin.Numbered),
                one.Label.HasWord));
        }
    }

    private static List<int> Questions(GroupLabel label, QuestionIndex index)
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
