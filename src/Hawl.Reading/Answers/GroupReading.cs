using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Whether one text for several questions is for all of them, for each a part of it, or only says where their answers stand.
internal sealed class GroupReading(ReplyContext context, QuestionIndex index)
{
    private const int LongestPointer = 80;

    private readonly Lazy<bool> _hasRows = new(() =>
        context.Reply.Lines.Exists(line => line.Part is not null && new DataRow(line, context.Reply.Divider(line)).Cells.Count > 1));

    // "Questions 1 to 4 are answered in the table", "see the note below": what it says stands elsewhere, under the question's number.
    public bool IsPointing(AnswerPassage passage) => (passage.Questions.Count > 1 && IsPointingAtTable(passage.Span))
        || (passage.Span.Length <= LongestPointer && PlainWords.Of(context.Reply.Of(passage.Span)).TrimEnd('.').Has("pointsBelowWhole"));

    // "Questions 1 to 4 are answered in the table": the rows below say which is whose.
    private bool IsPointingAtTable(Span span)
    {
        var first = Sentences.Split(context.Reply.Text, span).FirstOrDefault();
        var isAll = first.End == span.End;
        return first.Length > 0 && (PlainWords.Of(context.Reply.Of(first)).Has("inTable") || IsNamedInFile(first))
            && (context.Reply.LinesFrom(span.Start).TakeWhile(line => isAll || line.Start < span.End)
                .Any(line => line.Block is { Kind: BlockKind.TableRow, Cells.Count: > 1 })
                || _hasRows.Value);
    }

    // "A spreadsheet has items 1 and 4 in it, with earlier years", "See the file for 1 and 4. It has earlier years too": the sentence that
    // names the questions speaks of a file of rows.
    private bool IsNamedInFile(Span first) => _hasRows.Value
        && context.Sentences.LastOrDefault(one => one.Span.Start < first.Start) is { } whole && whole.Span.End >= first.Start - 1
        && (whole.Plain.Has("inTable") || AnswerCues.IsAttached(whole.Plain))
        && ValueReading.Amounts(PlainWords.Of(context.Reply.Of(first))).Count == 0;

    // As many paragraphs as questions go by turns, where the first gives what is asked first.
    public List<Span?>? Paragraphs(Span span, List<int> questions)
    {
        var paragraphs = context.Own.SkipWhile(one => one.Span.End <= span.Start).TakeWhile(one => one.Span.Start < span.End)
            .GroupBy(one => one.Paragraph)
            .Select(group => new Span(Math.Max(span.Start, group.First().Span.Start), group.Last().Span.End))
            .Select(one => GroupPieces.Unnumbered(context.Reply.Text, one)).ToList();
        return questions.Count > 1 && paragraphs.Count == questions.Count && IsGiven(paragraphs[0], questions[0])
            ? [.. paragraphs.Select(paragraph => (Span?)paragraph)] : null;
    }

    // "Refused; 14", "none / 6": as many parts as questions between semicolons or strokes, none of which goes on in a new sentence.
    public bool IsParted(Span span, int questions) => ";/".Select(mark => ListPairing.Parts(context.Reply.Text, span, mark))
        .Any(parts => parts.Count == questions
            && parts.SkipLast(1).All(part => Sentences.Split(context.Reply.Text, part).Count() == 1));

    // Whether what is said first keeps back or puts off, or what keeps back later speaks of all the questions.
    public bool IsOfAll(Span span)
    {
        var said = Sentences.Split(context.Reply.Text, span).Select(one => PlainWords.Of(context.Reply.Of(one))).ToList();
        var isKeptFirst = said.Take(1).Any(plain => AnswerCues.RefusesHere(plain) || AnswerCues.IsNotHeld(plain)
            || plain.Has("pendingFirst") || AnswerCues.IsNcnd(plain)
            || plain.Has("earlierReplyFirst") || plain.Has("earlierSaid"));
        return isKeptFirst || said.Exists(plain => AnswerCues.RefusesHere(plain)
            && (plain.Has("refusesThese") || plain.Has("refusesForCost")));
    }

    // Whether the first sentence of a piece is what its question asks for, and refuses nothing.
    public bool IsGiven(Span piece, int question) => Sentences.Split(context.Reply.Text, piece).Take(1)
        .Any(first => AnswerPiece.Of(context, first) is { Gives: true } said && said.Fits(Expected.Of(index.Questions[question])) > 0);
}
