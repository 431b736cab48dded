using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// The least of a reply that may answer a question by itself: a sentence, a clause of it that has a value of its own, or a heading with
// what stands first below it.
internal sealed record AnswerPiece(Span Span, int HeadEnd, int Paragraph, HashSet<string> Words, string Plain, bool IsWhole)
{
    private const int MostPieces = 300;
    private const int HeadingWords = 9;
    private const int TitleWords = 3;
    private const double SharedWorth = 0.7;
    private const double SurelyLaw = 0.97;

    private readonly IReadOnlyList<FoundNumber> _amounts = ValueReading.Amounts(Plain);

    // Refused, not held, none, not applicable: an answer to whatever was asked.
    private readonly bool _fitsAll = AnswerCues.RefusesHere(Plain) || AnswerCues.IsNotHeld(Plain) || Plain.Has("noneFirst")
        || Plain.Has("notApplicableFirst") || Plain.Has("suppressed") || AnswerCues.IsNcnd(Plain);

    // Whether it gives something and keeps nothing back.
    public bool Gives { get; } = !AnswerCues.RefusesHere(Plain) && !AnswerCues.IsNotHeld(Plain)
        && (ValueReading.Amounts(Plain).Count > 0 || DateReader.Find(Plain).Count > 0 || Plain.Has("yesFirst") || Plain.Has("noFirst"));

    public static List<AnswerPiece> Of(ReplyContext context)
    {
        var found = new List<AnswerPiece>();
        var asked = context.Letter.Questions.SelectMany(one => NumberReader.Find(one.Text)).Select(one => one.Value).ToHashSet();
        Span? heading = null;
        foreach (var sentence in context.Own.Where(IsSaid).TakeWhile(_ => found.Count < MostPieces))
        {
            if (heading is null && IsHeading(context, sentence, asked))
            {
                heading = sentence.Span;
                continue;
            }

            var said = GroupPieces.Unnumbered(context.Reply.Text, sentence.Span);
            foreach (var (span, isWhole) in Divided(context.Reply.Text, said).Take(MostPieces - found.Count))
            {
                found.Add(Made(context, span, heading, sentence.Paragraph) with { IsWhole = isWhole });
                heading = null;
            }
        }

        return found;
    }

    public static AnswerPiece Of(ReplyContext context, Span span) => Made(context, span, null, 0);

    // How many questions passages answer, those most that are answered as they ask to be.
    public static double Worth(ReplyContext context, IEnumerable<AnswerPassage> passages) => passages.Sum(passage =>
        passage.Questions.Sum(n => (passage.Questions.Count > 1 ? SharedWorth : 1)
            + Of(context, passage.Span).Fits(Expected.Of(context.Letter.Questions[n]))));

    // How well it gives what a question asks for, whatever it speaks of.
    public double Fits(Expected expected)
    {
        var isMoney = _amounts.Any(one => one.Unit is not null and not "%");
        var isFitting = expected.Number ? _amounts.Count > 0 && (!expected.Money || isMoney || _amounts.Any(one => !IsCounting(one)))
            && (!expected.Count || _amounts.Any(one => one.Unit is null or "%"))
            : expected.Date ? DateReader.Find(Plain).Count > 0 || DateReader.Years(Plain).Count > 0
            : expected.YesNo ? Plain.Has("yesFirst") || Plain.Has("noFirst")
            : expected.Document && (Plain.Has("attachedHere") || Plain.Has("link"));
        var isShare = _amounts.Any(one => one.Unit == "%");
        var isOdd = expected is { Number: true, Share: false } && _amounts.Count > 0 && _amounts.All(one => one.Unit == "%");
        return isFitting ? isOdd ? 0.3 : (expected.Money && isMoney) || (expected.Share && isShare) ? 0.7 : 0.5
            : _fitsAll ? 0.3
            : expected.Number || expected.Date ? -0.5 : 0;
    }

    // "Seven boats", "five trusts of a like size": no sum of money.
    private bool IsCounting(FoundNumber number) => number.Unit is not null || (PlainWords.Of(Plain.AsSpan(number.End)) is var rest
        && rest.Has("countedFirst") && !rest.Has("moneyFirst"));

    // No lecture on the law, whatever number of days it names.
    private static bool IsSaid(Sentence one) => !one.Plain.Does(SentenceFunction.Law, SurelyLaw)
        && (one.IsActual || one.Plain.EndsWith('?') || one.Plain.EndsWith(':'))
        && !one.Plain.Has("referenceLine") && !one.Plain.Has("salutationFirst")
        && (!one.Plain.Has("opensFirst") || NumberReader.Find(one.Plain).Count > 0);

    // "Q: Income?", "Lorries:", "Staff" by themselves in a line.
    private static bool IsHeading(ReplyContext context, Sentence sentence, HashSet<string> asked)
    {
        var line = context.Reply.LineAt(sentence.Span.Start);
        var isLine = line is not null && line.Start == sentence.Span.Start && line.End == sentence.Span.End;
        return isLine && (sentence.Plain.EndsWith('?') || sentence.Plain.EndsWith(':')
            || (!sentence.Plain.EndsWith('.') && sentence.Plain.Split(' ').Length <= HeadingWords
                && (ValueReading.Amounts(sentence.Plain).Count == 0 || IsAsked(sentence, asked))
                && !sentence.Plain.Has("yesFirst") && !sentence.Plain.Has("noFirst")));
    }

    // "Visits to people over 70": a number that was asked about is part of the title.
    private static bool IsAsked(Sentence sentence, HashSet<string> asked) => char.IsLetter(sentence.Plain[0])
        && sentence.Plain.Split(' ').Length >= TitleWords && NumberReader.Find(sentence.Plain).All(one => asked.Contains(one.Value));

    private static AnswerPiece Made(ReplyContext context, Span span, Span? heading, int paragraph)
    {
        var whole = heading is { } head ? span with { Start = head.Start } : span;
        return new AnswerPiece(whole, heading?.End ?? -1, paragraph, ContentWords.Of(context.Reply.Of(whole)),
            Contractions.WrittenOut(PlainWords.Of(context.Reply.Of(span))), true);
    }

    // At semicolons and strokes, and between two values.
    private static IEnumerable<(Span Span, bool IsWhole)> Divided(string text, Span sentence)
    {
        var (start, depth) = (sentence.Start, 0);
        for (var at = sentence.Start; at <= sentence.End; at++)
        {
            depth += at == sentence.End ? 0 : text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            var isEnd = at == sentence.End || (depth <= 0 && (text[at] == ';' || IsStroke(text, at, sentence)));
            if (isEnd && Sentences.Trimmed(text, new Span(start, at)) is { Length: > 0 } part)
            {
                foreach (var piece in GroupPieces.Divided(text, part).Where(piece => piece.Length > 0))
                {
                    yield return (piece, piece.Start == part.Start);
                }
            }

            start = isEnd ? at + 1 : start;
        }
    }

    private static bool IsStroke(string text, int at, Span sentence) => text[at] is '/' or '|' && at > sentence.Start
        && at + 1 < sentence.End && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]);
}
