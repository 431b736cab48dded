using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Questions that fall away with the answer to another: "No. (a) to (c) therefore N/A", "none was, so 3(a) and (b) do not arise". What
// stands before them in the same sentence is for the question they are part of, where it denies.
internal sealed class AwayPairing(ReplyContext context, QuestionIndex index)
{
    private const int LongestLabel = 80;
    private const int MostLines = 12;
    private const double Sure = 0.9;

    public List<AnswerPassage> Pair()
    {
        var found = new List<AnswerPassage>();
        foreach (var sentence in context.Actual)
        {
            var flat = new FlatText(context.Reply.Of(sentence.Span));
            var text = flat.Text.ToLowerInvariant();
            if (text.Find("fallsAway") is { Success: true } said && Label(text[..said.Index]) is var (label, at)
                && Named(label, sentence) is { Count: > 0 } questions)
            {
                found.Add(new AnswerPassage(questions, sentence.Span, AnswerOrigin.Grouped)
                { Read = new ReadAnswer(AnswerType.NotApplicable, null, sentence.Span, Sure) });
                found.AddRange(Stem(questions, sentence.Span with { End = sentence.Span.Start + flat.PlaceOf(at) }));
            }
        }

        return found;
    }

    // The longest label that ends where it is said that something falls away.
    private static (GroupLabel Label, int At)? Label(string before)
    {
        for (var at = Math.Max(0, before.Length - LongestLabel); at < before.Length; at++)
        {
            var isHead = (at == 0 || char.IsWhiteSpace(before[at - 1])) && !before[at..].Has("noFirst")
                && !(before[at] == '(' && IsProvision(before[..at].TrimEnd()));
            if (isHead && GroupLabel.At($"{before[at..]} ") is { } label && label.Length >= before.Length - at
                && (label.HasWord || label.Labels.Count > 1 || before[at] == '('))
            {
                return (label, at);
            }
        }

        return null;
    }

    // "Section 40 (2)", "regulation 12(5) (e)".
    private static bool IsProvision(string before) => before.Length > 0 && (char.IsAsciiDigit(before[^1]) || before[^1] == ')');

    // Letters alone are parts of the question that is spoken of.
    private List<int> Named(GroupLabel label, Sentence sentence)
    {
        var first = label.Labels[0].Path;
        if (char.IsAsciiDigit(first[0][0]) || index.At(first).Count > 0)
        {
            return LabelHead.Named(label, index);
        }

        var tops = index.Tops.Select(top => QuestionIndex.Parts(index.Questions[top[0]].Key)[0])
            .Where(top => index.HasPath([top, .. first])).ToList();
        var top = tops is [var only] ? only : context.Reply.LinesFrom(0).TakeWhile(line => line.Start <= sentence.Span.Start)
            .TakeLast(MostLines).Select(line => GroupLabel.At(line.Text)?.Labels[0].Path[0]).LastOrDefault(one => tops.Contains(one ?? ""));
        return top is null ? []
            : LabelHead.Named(label with { Labels = [([top, .. first], label.Labels[0].IsRange), .. label.Labels.Skip(1)] }, index);
    }

    private IEnumerable<AnswerPassage> Stem(List<int> questions, Span words)
    {
        var span = Sentences.Trimmed(context.Reply.Text, words);
        var stem = index.Questions[questions[0]].Parent is { } parent
            ? Enumerable.Range(0, index.Questions.Count).FirstOrDefault(n => index.Questions[n].Key == parent, -1) : -1;
        if (stem < 0 || span.Length == 0)
        {
            return [];
        }

        var said = span with { Start = span.Start + LabelHead.OwnNumber(context.Reply.Of(span)) };
        var read = new AnswerReader(context.Reply.Text, index).Read(AnswerMarks.Skip(context.Reply.Text, said), stem);
        return read?.Type is AnswerType.No or AnswerType.Nil
            ? [new AnswerPassage([stem], said, AnswerOrigin.Numbered) { Read = read with { Value = null, Type = AnswerType.No } }] : [];
    }
}
