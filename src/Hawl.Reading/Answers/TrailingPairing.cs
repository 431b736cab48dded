using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers with the number of the question behind them: "we received 1,402 applications (question 1) and made 310 offers (question 2)".
internal static class TrailingPairing
{
    private const int MostInSentence = 20;

    private const int FewestBare = 3;

    private const int LongestHead = 40;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        var bare = 0;
        foreach (var sentence in context.Actual.Where(one => one.Plain.Has("trailingLabel")))
        {
            var start = sentence.Span.Start;
            var isBehind = false;
            for (var n = 0; n < MostInSentence; n++)
            {
                var rest = context.Reply.Of(sentence.Span with { Start = start }).ToLowerInvariant().Replace('\n', ' ');
                if (rest.Find("trailingLabel") is not { Success: true } mark)
                {
                    break;
                }

                var behind = start + mark.Index + mark.Length;
                var next = rest[(mark.Index + mark.Length)..].Find("trailingLabel");
                isBehind = n == 0 ? GoesOn(rest[(mark.Index + mark.Length)..]) : isBehind;
                var answer = n == 0 && Below(context, sentence, start, rest[..mark.Index], behind) is { } below ? below
                    : !isBehind ? Said(context.Reply.Text, new Span(start, start + mark.Index))
                    : next.Success ? Said(context.Reply.Text, new Span(behind, behind + next.Index))
                    : n == 0 ? Whole(context, sentence) : Said(context.Reply.Text, sentence.Span with { Start = behind });
                if (GroupLabel.At(mark.Value.Trim(' ', '(', ')')) is { Labels: [var (path, _)] } && index.At(path) is [var question]
                    && answer.Length > 0)
                {
                    found.Add(new AnswerPassage([question], answer, AnswerOrigin.Numbered));
                    bare += char.IsAsciiDigit(mark.Value.TrimStart(' ', '(')[0]) ? 1 : 0;
                }

                start += mark.Index + mark.Length;
            }
        }

        // Bare numbers in brackets may name anything: they are meant where several follow the letter's order.
        var isInOrder = found.Zip(found.Skip(1)).All(pair => pair.First.Questions[0] < pair.Second.Questions[0]);
        return bare == 0 || (bare >= FewestBare && isInOrder) ? found : [];
    }

    // "Our policy (5) is stapled to this letter": what is said of it comes behind the number.
    private static bool GoesOn(string rest) => rest.TrimStart() is [var first, ..] words && char.IsLower(first) && !words.Has("joinsFirst");

    // "The owners (question 4) are another matter": what they are is told below it.
    private static Span Whole(ReplyContext context, Sentence sentence) => !sentence.Plain.Has("anotherMatter") ? sentence.Span
        : sentence.Span with { End = context.Own.Last(one => one.Paragraph == sentence.Paragraph).Span.End };

    // "Staff (question 2)", and what is said of it in the lines below.
    private static Span? Below(ReplyContext context, Sentence sentence, int start, string before, int behind) =>
        behind == sentence.Span.End && before.Length < LongestHead && !before.AsSpan().ContainsAnyInRange('0', '9')
            && char.IsUpper(context.Reply.Text[start]) && before.Count(letter => letter == ' ') < FewestBare
            && NumberReader.Find(before).Count == 0 && !PlainWords.Of(before).Has("noneFirst") && !PlainWords.Of(before).Has("yesFirst")
            && !PlainWords.Of(before).Has("noFirst") && EndOfLines(context, behind) is var end && end > behind
            ? Said(context.Reply.Text, new Span(behind, end)) : null;

    // Where the lines below end, or one of them has a label of its own.
    private static int EndOfLines(ReplyContext context, int behind)
    {
        var end = behind;
        foreach (var line in context.Reply.LinesFrom(behind).Skip(1)
            .TakeWhile(line => line.IsOwn && !line.Block.AfterBlank && line.Text.Trim().Length > 0
                && !PlainWords.Of(line.Text).Has("trailingLabel")))
        {
            end = line.End;
        }

        return end;
    }

    // Without what joins it to the words before it.
    private static Span Said(string text, Span span)
    {
        var said = Sentences.Trimmed(text, span);
        var start = said.Start;
        while (start < said.End && text[start] is ',' or ';' or ':' or '.' or ' ' or '\n')
        {
            start++;
        }

        return said with { Start = start };
    }
}
