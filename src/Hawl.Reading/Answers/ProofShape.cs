using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// How much of a reply is quoted for an answer: a word or two with the label or the end of the question before them, and of a long sentence
// the clauses that say it.
internal static class ProofShape
{
    private const int ShortProof = 24;
    private const int ShortLabel = 40;
    private const int FewWords = 3;
    private const int LongestRest = 400;
    private const int EnoughWords = 16;
    private const int MostWords = 18;
    private const int MostBefore = 14;
    private const int LongestLine = 4_000;
    private const int LongestValue = 200;

    private static readonly string[] _joints = ["because", "which", "since", "whose", "gan", "oherwydd"];

    // A proof as it is quoted; what stands outside `own` belongs to other answers.
    public static Span Of(string text, ReplyLine? line, Span proof, ReadAnswer read, (int From, int To) own)
    {
        var words = Count(text, proof);
        var shaped = words < FewWords && line is not null ? Widened(text, line, proof, own.From, false)
            : words > MostWords ? Narrowed(text, proof, read) : proof;
        var rest = WithRest(text, line, shaped, own.To);
        return line is not null && Count(text, rest) < FewWords ? Widened(text, line, rest, own.From, true) : rest;
    }

    // "Not disclosed  s.40(2)": with the cell beside it that says under what.
    public static Span? WithProvision(string text, ReplyLine? line, Span proof, ReadAnswer read)
    {
        if (read.Type is not (AnswerType.Refused or AnswerType.NotHeld or AnswerType.Ncnd)
            || line is not { Block.Kind: BlockKind.TableRow })
        {
            return null;
        }

        var cells = line.Block.Cells.Select(cell => new Span(line.Offset + cell.Start, line.Offset + cell.Start + cell.Length))
            .Where(cell => cell.Length > 0).ToList();
        var at = cells.FindIndex(cell => cell.Start == proof.Start && cell.End >= proof.End);
        return at >= 0 && at + 1 < cells.Count && PlainWords.Of(text.AsSpan(cells[at + 1].Start, cells[at + 1].Length)) is var next
            && next.Length <= ShortLabel && (next.Has("provisionWhole") || next.Has("provisionNamed"))
            ? proof with { End = cells[at + 1].End } : null;
    }

    // "2.1  Granted  402": a word or two in a table is proved with what stands before it in its row.
    public static Span WithLabel(ReplyLine? line, Span proof)
    {
        var isShort = proof.Length <= ShortProof && line is { Block.Kind: BlockKind.TableRow } && proof.Start - line.Start <= ShortLabel
            && proof.Start > line.Start;
        return isShort && line is not null ? proof with { Start = line.Start } : proof;
    }

    private static Span Widened(string text, ReplyLine line, Span proof, int from, bool withLabel)
    {
        var start = Math.Max(line.Start, from);
        if (start >= proof.Start || proof.Start - start > LongestLine)
        {
            return proof;
        }

        var before = Sentences.Trimmed(text, new Span(start, proof.Start));
        var isLabel = GroupLabel.At($"{text[before.Start..before.End]} x") is { } label && label.Length > before.Length;
        return before.Length > 0 && !(isLabel && !withLabel && Count(text, proof) > 0) && Count(text, before) is > 0 and <= MostBefore
            ? proof with { Start = before.Start } : proof;
    }

    // "871. In most of these": a word or two at the head of a line, with some of what is said of it.
    private static Span WithRest(string text, ReplyLine? line, Span proof, int end)
    {
        var limit = line is null ? 0 : Math.Min(line.End, end);
        if (line is null or { Block.Kind: BlockKind.TableRow } || Count(text, proof) >= FewWords || limit <= proof.End)
        {
            return proof;
        }

        var clause = proof;
        limit = Math.Min(limit, proof.End + LongestRest);
        for (var at = proof.End; at < limit && Count(text, clause with { End = at + 1 }) <= EnoughWords; at++)
        {
            clause = at + 1 == limit || char.IsWhiteSpace(text[at + 1]) ? clause with { End = at + 1 } : clause;
        }

        return Sentences.Trimmed(text, clause);
    }

    // The clauses from the first to the last that hold what was read, and as many of those beside them as still are few words.
    private static Span Narrowed(string text, Span proof, ReadAnswer read)
    {
        var clauses = Clauses(text, proof);
        var (first, last) = Holding(text, clauses, read);
        if (first < 0)
        {
            return proof;
        }

        for (var isGrown = true; isGrown;)
        {
            isGrown = false;
            if (last + 1 < clauses.Count && Count(text, new Span(clauses[first].Start, clauses[last + 1].End)) <= EnoughWords)
            {
                (last, isGrown) = (last + 1, true);
            }
            else if (first > 0 && Count(text, new Span(clauses[first - 1].Start, clauses[last].End)) <= EnoughWords)
            {
                (first, isGrown) = (first - 1, true);
            }
        }

        return new Span(clauses[first].Start, clauses[last].End);
    }

    private static (int First, int Last) Holding(string text, List<Span> clauses, ReadAnswer read)
    {
        var said = clauses.Select(clause => PlainWords.Of(text.AsSpan(clause.Start, clause.Length))).ToList();
        switch (read.Type)
        {
            case AnswerType.Number or AnswerType.Date when read.Value is { Length: > 0 and < LongestValue } value:
                var values = value.Split("; ");
                var (from, to) = (said.FindIndex(one => Has(one, values[0])), said.FindIndex(one => Has(one, values[^1])));
                return from <= to ? (from, to) : (-1, -1);
            case AnswerType.Nil:
                var none = said.FindIndex(one => one.Has("noneFirst") || one.Has("noneSaid") || one.Has("saysNone"));
                return (none, none);
            case AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld:
                var kept = said.FindIndex(one => IsKept(one, read.Type) && one.Has("keepsBack"));
                kept = kept < 0 ? said.FindIndex(one => IsKept(one, read.Type)) : kept;
                return (kept, kept);
            case AnswerType.Attachment:
                var sent = said.FindIndex(one => one.Has("attachedHere"));
                return (sent, sent);
            case AnswerType.Yes or AnswerType.No:
                return (0, 0);
            default:
                return (-1, -1);
        }
    }

    private static bool IsKept(string plain, AnswerType type) => type switch
    {
        AnswerType.NotHeld => AnswerCues.IsNotHeld(plain),
        AnswerType.Ncnd => AnswerCues.IsNcnd(plain),
        _ => AnswerCues.RefusesHere(plain),
    };

    private static bool Has(string plain, string value) => NumberReader.Find(plain).Any(number => number.Value == value)
        || DateReader.Find(plain).Any(date => date.Value == value) || DateReader.Years(plain).Any(year => year.Value == value);

    // At semicolons, commas, dashes, brackets and full stops; each clause keeps its mark.
    private static List<Span> Clauses(string text, Span proof)
    {
        var clauses = new List<Span>();
        var start = proof.Start;
        for (var at = proof.Start; at <= proof.End; at++)
        {
            var isEnd = at == proof.End || (at > start && (IsMark(text, at, proof.End) || IsBracket(text, at)));
            if (!isEnd)
            {
                continue;
            }

            var end = at < proof.End && !IsBracket(text, at) ? at + 1 : at;
            if (Sentences.Trimmed(text, new Span(start, end)) is { Length: > 0 } clause)
            {
                clauses.Add(clause);
            }

            start = end;
        }

        return clauses;
    }

    private static bool IsBracket(string text, int at) => text[at] == '(' && char.IsWhiteSpace(text[at - 1]);

    private static bool IsMark(string text, int at, int end) => at + 1 < end
        && ((text[at] is ';' or ',' or ':' or '.' && char.IsWhiteSpace(text[at + 1]))
            || (text[at] is '–' or '—' or '-' && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]))
            || IsJoint(text, at, end) || text[at] is '\t');

    // " because ", " which ": where a clause may end without a mark.
    private static bool IsJoint(string text, int at, int end) => char.IsWhiteSpace(text[at])
        && Array.Exists(_joints, joint => at + 1 + joint.Length < end && char.IsWhiteSpace(text[at + 1 + joint.Length])
            && string.CompareOrdinal(text, at + 1, joint, 0, joint.Length) == 0);

    private static int Count(string text, Span span)
    {
        var (count, isWord) = (0, false);
        for (var at = span.Start; at < span.End; at++)
        {
            var isLetter = char.IsLetterOrDigit(text[at]);
            count += isLetter && !isWord ? 1 : 0;
            isWord = isLetter || (isWord && text[at] is '\'' or '’');
        }

        return count;
    }
}
