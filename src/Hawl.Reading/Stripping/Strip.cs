using Hawl.Mail.Bodies;
using Hawl.Mail.Quotation;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Stripping;

// Gives every line of a reply its role: what repeats the letter or earlier mail, standing text, marks of pages, the end of the letter.
// Nothing is taken away, and each role says why.
internal static class Strip
{
    private const int LongestClosing = 60;
    private const int LongestRunning = 40;
    private const int DeepIndent = 20;
    private const int EnoughForLetter = 60;

    public static void Lines(ReplyText reply, string letter, IReadOnlyList<Restatement> restated)
    {
        var answered = Quotations(reply, letter, restated);
        BareNumbers(reply, restated);
        FirstBelow(reply, letter, restated);
        Links(reply);
        LeftIn.Lines(reply);
        foreach (var line in reply.Lines.Where(line => line.IsOwn && IsPageMark(line)))
        {
            line.Is(LineRole.PageMark, "the head or foot of a page");
        }

        Running(reply);
        Tail(reply, restated, answered);
    }

    // "FOI 76120" below each "Page 1 of 3": what stands beside several marks of pages in the same words.
    private static void Running(ReplyText reply)
    {
        var lines = reply.Lines;
        var beside = Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Where(n => lines[n] is { IsOwn: true, Text.Length: <= LongestRunning } && (lines[n - 1].Role == LineRole.PageMark
                || (n + 1 < lines.Count && lines[n + 1].Role == LineRole.PageMark)))
            .Select(n => reply.Lines[n]).GroupBy(line => line.Text, StringComparer.Ordinal);
        foreach (var line in beside.Where(same => same.Count() > 1).SelectMany(same => same))
        {
            line.Is(LineRole.PageMark, "the head or foot of a page");
        }
    }

    // Where answers begin that were written into a quotation.
    private static int Quotations(ReplyText reply, string letter, IReadOnlyList<Restatement> restated)
    {
        var bySent = Folded(reply.Body, letter.Length > 0 ? [letter] : []);
        var byHabit = Folded(reply.Body, []);
        var asked = letter.Length > 0 ? Word.Of(letter).Select(word => word.Plain).ToHashSet(StringComparer.Ordinal) : [];
        var (from, to) = Answered(reply, restated, bySent, asked);
        foreach (var line in reply.Lines.Where(line => line.Part is null))
        {
            if (line.Start >= from && line.Start < to && line.Block.QuoteDepth > 0 && IsNew(line, restated, asked))
            {
                continue;
            }

            if (bySent.TryGetValue(line.Block, out var passage))
            {
                line.Is(Role(passage.Kind), passage.Why ?? "");
            }
            else if (byHabit.TryGetValue(line.Block, out var earlier) && !(line.Start >= from && line.Start < to))
            {
                line.Is(Role(earlier.Kind), earlier.Why ?? "");
            }
        }

        return from;
    }

    private static Dictionary<Block, Passage> Folded(MessageBody body, IReadOnlyList<string> sent) => Folding.Fold(body, sent)
        .Where(passage => passage.Kind != PassageKind.Visible)
        .SelectMany(passage => passage.Blocks.Select(block => (block, passage)))
        .ToDictionary(pair => pair.block, pair => pair.passage, (IEqualityComparer<Block>)ReferenceEqualityComparer.Instance);

    private static LineRole Role(PassageKind kind) => kind == PassageKind.Disclaimer ? LineRole.Disclaimer : LineRole.Quoted;

    // From the first to the last restated question below which something new stands: a quotation into which answers were written.
    private static (int From, int To) Answered(
        ReplyText reply, IReadOnlyList<Restatement> restated, Dictionary<Block, Passage> repeats, HashSet<string> asked)
    {
        var (from, to) = (int.MaxValue, 0);
        for (var n = 0; n + 1 < restated.Count; n++)
        {
            var (start, end) = (restated[n].Span.End, restated[n + 1].Span.Start);
            var isAnswered = reply.LinesFrom(start).TakeWhile(line => line.End < end).Any(line => line.Start >= start
                && (!repeats.ContainsKey(line.Block) || IsNew(line, restated, asked)));
            if (isAnswered)
            {
                (from, to) = (Math.Min(from, restated[n].Span.Start), reply.Text.Length);
            }
        }

        return (from, to);
    }

    // A line marked as quoted that says nothing of the letter: an answer written into the quotation.
    private static bool IsNew(ReplyLine line, IReadOnlyList<Restatement> restated, HashSet<string> asked)
    {
        var words = Word.Of(line.Text);
        return words.Count > 0 && line.Start > restated[0].Span.End && words.Count(word => asked.Contains(word.Plain)) * 2 <= words.Count
            && line.Start <= restated[^1].Span.End + LongestClosing && !QuestionCues.IsClosing(line.Text);
    }

    // A number by itself between two repeated questions is an answer, even where it looks like the next question's label.
    private static void BareNumbers(ReplyText reply, IReadOnlyList<Restatement> restated)
    {
        for (var n = 0; n + 1 < restated.Count; n++)
        {
            var (start, end) = (restated[n].Span.End, restated[n + 1].Span.Start);
            foreach (var line in reply.LinesFrom(start).Skip(1).TakeWhile(line => line.End <= end))
            {
                if (line.Role == LineRole.Quoted && line.Text.All(letter => char.IsAsciiDigit(letter) || letter == ','))
                {
                    line.Is(LineRole.Own, "a number below a repeated question");
                }
            }
        }
    }

    // "By a contractor", below a question that has these words: an answer, as no line of the letter is just that.
    private static void FirstBelow(ReplyText reply, string letter, IReadOnlyList<Restatement> restated)
    {
        var sent = letter.Split('\n').Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var n = 0; n + 1 < restated.Count; n++)
        {
            var (start, end) = (restated[n].Span.End, restated[n + 1].Span.Start);
            var below = reply.LinesFrom(start).TakeWhile(line => line.End <= end)
                .FirstOrDefault(line => line.Start >= start && Bare(line.Text).Length > 0);
            if (below is { Role: LineRole.Quoted, Block.QuoteDepth: 0 } && ItemMarker.At(below.Text) is null
                && !sent.Contains(Bare(below.Text)))
            {
                below.Is(LineRole.Own, "words of their own below a repeated question");
            }
        }
    }

    private static string Bare(string line) => line.Trim().TrimEnd('.', ',', ':', ';', '?').TrimEnd();

    // The addresses that a text browser lists below a page.
    private static void Links(ReplyText reply)
    {
        foreach (var line in reply.Lines.SkipWhile(line => !PlainWords.Of(line.Text).Has("linkListWhole")).Where(line => line.Part is null))
        {
            line.Is(LineRole.Disclaimer, "a list of links");
        }
    }

    private static bool IsPageMark(ReplyLine line) =>
        PlainWords.Of(line.Text).Has("pageMarkWhole")
            || (line.Indent > DeepIndent && line.Text.Length < 4 && line.Text.All(char.IsAsciiDigit));

    // What follows "Yours sincerely". A new salutation begins a second letter, often in another language; what ends a short covering
    // note may be followed by the letter itself; and answers may be written into our own letter below.
    private static void Tail(ReplyText reply, IReadOnlyList<Restatement> restated, int answered)
    {
        var asked = restated.Select(one => reply.LineAt(one.Span.Start)).OfType<ReplyLine>().ToHashSet();
        var isTail = false;
        var ownWords = 0;
        foreach (var line in reply.Lines)
        {
            var plain = line.IsOwn ? PlainWords.Of(line.Text) : "";
            isTail = line.IsOwn && plain.Has("salutationFirst") && line.Text.Length < LongestClosing ? false : isTail;
            isTail |= line.IsOwn && ownWords > 8 && line.Text.Length <= LongestClosing && QuestionCues.IsClosing(line.Text.TrimEnd('.'))
                && plain.Split(' ').Length <= 6;
            isTail &= line.Part is null && !plain.Has("annexFirst") && !((line.IsOwn || line.End >= answered) && asked.Contains(line));
            if (isTail && line.IsOwn)
            {
                line.Is(LineRole.Tail, "below the end of the letter");
            }

            ownWords += line.IsOwn ? plain.Count(letter => letter == ' ') + 1 : 0;
        }

        Unfold(reply);
    }

    private static void Unfold(ReplyText reply)
    {
        var own = reply.Lines.Where(line => line.IsOwn).Sum(line => line.Text.Length);
        var tail = reply.Lines.Where(line => line.Role == LineRole.Tail).ToList();
        if (own < EnoughForLetter * 4 && tail.Sum(line => line.Text.Length) > EnoughForLetter * 10)
        {
            tail.ForEach(line => line.Is(LineRole.Own, "the letter below a covering note"));
        }
    }
}
