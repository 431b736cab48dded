using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Stripping;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers within, under or beside the repeated questions: what is new between one question and the next.
internal static class InlinePairing
{
    private const int FewestColumns = 3;
    private const int FewestRows = 2;
    private const int FewestParts = 2;

    public static List<AnswerPassage> Pair(ReplyContext context)
    {
        var found = new List<AnswerPassage>();
        var run = new List<AnswerPassage>();
        var waiting = new List<int>();
        var asked = 0;
        for (var n = 0; n < context.Restated.Count; n++)
        {
            var here = context.Restated[n];
            var next = n + 1 < context.Restated.Count ? context.Restated[n + 1] : null;
            var isEndOfRun = next is null || next.Question <= here.Question;
            asked++;
            var line = context.Reply.LineAt(here.Span.Start);
            if (!IsInFile(line) && !IsHead(context.Reply, line, here) && Between(context, here, next, isEndOfRun) is { } span)
            {
                var isRow = line?.Block.Kind == BlockKind.TableRow;
                run.AddRange(Parts(context, here, next, span)
                    ?? [new AnswerPassage([.. Above(context, waiting, here, span), here.Question], span,
                        isRow ? AnswerOrigin.Table : AnswerOrigin.Inline)]);
                waiting.Clear();
            }
            else
            {
                waiting.Add(here.Question);
            }

            if (isEndOfRun)
            {
                found.AddRange(IsOnlyRestated(run, here, asked) ? [] : run.SelectMany(passage => Siblings(context, passage)));
                run.Clear();
                waiting.Clear();
                asked = 0;
            }
        }

        return found;
    }

    // Questions repeated without words of their own, where what stands below the next is of both: "For these two we hold nothing".
    private static List<int> Above(ReplyContext context, List<int> waiting, Restatement here, Span span)
    {
        var plain = waiting.Count > 0 ? PlainWords.Of(context.Reply.Of(span)) : "";
        return plain.Length > 0 && (plain.Has("ofTheseFirst") || (IsWithStem(context, waiting, here) && AnswerCues.IsOfNone(plain)))
            ? waiting : [];
    }

    // "3. If you hire vehicles, please give: a. the names, b. how many": a stem with the parts up to this one, repeated together.
    private static bool IsWithStem(ReplyContext context, List<int> waiting, Restatement here) =>
        context.Letter.Questions is var asked && asked[here.Question].Parent is { } stem
        && waiting.TrueForAll(n => asked[n].Key == stem || asked[n].Parent == stem)
        && waiting[^1] == here.Question - 1 && (waiting[0] == 0 || asked[waiting[0] - 1].Parent != stem);

    // Below a repeated stem stand the labels of its parts, under titles of the writer's own.
    private static List<AnswerPassage>? Parts(ReplyContext context, Restatement here, Restatement? next, Span span)
    {
        var (stem, asked) = (here.Question, context.Letter.Questions);
        if (!asked.Any(one => one.Parent == asked[stem].Key))
        {
            return null;
        }

        span = Between(context, here, next, false) ?? span;
        var parts = Enumerable.Range(stem + 1, asked.Count - stem - 1).Where(n => asked[n].Parent == asked[stem].Key).ToList();
        var labels = new List<Span>();
        foreach (var line in Lines(context.Reply, span.Start, span.End))
        {
            var label = labels.Count < parts.Count ? GroupLabel.At(line.Text) : null;
            if (label is { Labels: [var (path, _)], Mark: not ' ' }
                && path[^1] == QuestionIndex.Parts(asked[parts[labels.Count]].Key)[^1])
            {
                labels.Add(new Span(line.Start, line.Start + label.Length));
            }
        }

        return parts.Count < FewestParts || labels.Count < parts.Count || labels[0].Start > span.Start ? null :
        [
            .. parts.Select((part, n) => new AnswerPassage([part], AnswerMarks.SkipEcho(context.Reply.Text, Sentences.Trimmed(
                context.Reply.Text, new Span(labels[n].End, n + 1 < labels.Count ? labels[n + 1].Start
                    : Lines(context.Reply, labels[n].End, span.End).Skip(1).FirstOrDefault(line => line.Block.AfterBlank)?.Start
                        ?? span.End)), asked[part]),
                AnswerOrigin.Inline)).Where(passage => passage.Span.Length > 0),
        ];
    }

    // "a. returned 163 / b. rehomed 119": a part too short to be known as repeated, under its own label and with its own words.
    private static IEnumerable<AnswerPassage> Siblings(ReplyContext context, AnswerPassage passage)
    {
        var asked = context.Letter.Questions;
        var (text, rest) = (context.Reply.Text, passage.Span);
        var lines = passage.Questions.Count == 1 ? Lines(context.Reply, rest.Start, rest.End).Skip(1).ToList() : [];
        var question = passage.Questions[0];
        foreach (var line in lines.TakeWhile(_ => question + 1 < asked.Count
            && asked[question + 1].Parent is { } stem && stem == asked[question].Parent))
        {
            var label = GroupLabel.At(line.Text);
            var words = ContentWords.Of(asked[question + 1].Text);
            if (label is { Labels: [var (path, _)] } && path[^1] == QuestionIndex.Parts(asked[question + 1].Key)[^1]
                && words.Count > 0 && words.IsSubsetOf(ContentWords.Of(line.Text[label.Length..]))
                && !context.Restated.Any(one => one.Question == question + 1))
            {
                yield return passage with
                {
                    Questions = [question],
                    Span = Sentences.Trimmed(text, rest with { End = line.Start }),
                };
                question++;
                rest = AnswerMarks.SkipAsked(text, rest with { Start = line.Start + label.Length }, asked[question]);
            }
        }

        yield return passage with { Questions = question == passage.Questions[0] ? passage.Questions : [question], Span = rest };
    }

    // In a row of a file the words of a question name the row: which of its values is meant is for those who read rows.
    private static bool IsInFile(ReplyLine? line) => line?.Part is not null && line.Text.Contains(',')
        && new DataRow(line, ',').Path.Count > 0;

    // "Building", "Inside", "Worn by staff", above the figures of each building: the name of a column.
    private static bool IsHead(ReplyText reply, ReplyLine? line, Restatement here) =>
        line is { Part: not null, Block: { Kind: BlockKind.TableRow, Cells.Count: >= FewestColumns } } && here.Span.Start > line.Start
            && !line.Text.Any(char.IsAsciiDigit) && reply.LinesFrom(line.End + 1).Take(FewestRows)
                .Count(row => row.Block.Cells.Count == line.Block.Cells.Count && row.Text.Any(char.IsAsciiDigit)) == FewestRows;

    // Several questions one after the other, and words only below the last: they are what was asked, and nothing is answered there.
    private static bool IsOnlyRestated(List<AnswerPassage> run, Restatement last, int asked) =>
        asked > 1 && run.Count == 1 && run[0].Questions[0] == last.Question;

    private static Span? Between(ReplyContext context, Restatement here, Restatement? next, bool isLast)
    {
        var reply = context.Reply;
        var asked = context.Letter.Questions;
        var ends = new[] { here.Question, next?.Question ?? here.Question }.Select(n => QuestionIndex.Parts(asked[n].Key)[^1]).ToList();
        var limit = next is null ? reply.Text.Length : Head(reply, next.Span.Start);
        var (start, end) = (-1, -1);
        foreach (var line in Lines(reply, here.Span.End, limit))
        {
            var from = Math.Max(line.Start, here.Span.End);
            var isRest = line.Start < here.Span.End;
            var to = Math.Min(line.End, limit);
            if (Ends(line, isRest, isLast && end >= 0))
            {
                break;
            }

            var words = line.Role == LineRole.PageMark ? default
                : Sentences.Trimmed(reply.Text, new Span(isRest ? AfterMarks(reply.Text, from, to) : from, to));
            var isNumberOfNext = start >= 0 && next is not null && reply.Of(words) == ends[1]
                && string.IsNullOrWhiteSpace(reply.Text[words.End..next.Span.Start]);
            if (words.Length > 0 && !isNumberOfNext && !IsOnlyLabel(reply.Of(words), ends))
            {
                (start, end) = (start < 0 ? words.Start : start, words.End);
            }
        }

        return start < 0 ? null : AnswerMarks.Skip(reply.Text, AnswerMarks.WithoutNextHeading(reply.Text, new Span(start, end)));
    }

    private static IEnumerable<ReplyLine> Lines(ReplyText reply, int from, int limit) =>
        reply.LinesFrom(from).TakeWhile(line => line.Start < limit);

    // Where earlier words, the end of the letter or, below the last question, a new paragraph begins.
    private static bool Ends(ReplyLine line, bool isRest, bool isBelowLast) =>
        (line.Role is LineRole.Quoted && !isRest) || line.Role is LineRole.Tail or LineRole.Disclaimer
        || (!isRest && PlainWords.Of(line.Text).Has("standing"))
        || (isBelowLast && line.Block.AfterBlank);

    private static int AfterMarks(string text, int from, int to)
    {
        while (from < to && text[from] is '?' or '.' or ':' or ';' or ',' or ')' or '"' or '”' or '\'' or '’' or '*' or ']')
        {
            from++;
        }

        return from;
    }

    // Where the label before a repeated question begins.
    private static int Head(ReplyText reply, int start)
    {
        var line = reply.LineAt(start);
        if (line is null || line.Start >= start)
        {
            return start;
        }

        var label = GroupLabel.At(reply.Text[line.Start..start] + "x");
        return label is not null && line.Start + label.Length >= start - 1 ? line.Start : BackOverLabel(reply.Text, line.Start, start);
    }

    // "… upheld 3. Does": a label in the middle of a line.
    private static int BackOverLabel(string text, int from, int start)
    {
        var at = start;
        while (at > from && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '.' or ')' or '(' or ':'))
        {
            at--;
        }

        var digits = at;
        while (digits > from && char.IsAsciiLetterOrDigit(text[digits - 1]) && at - digits < 3)
        {
            digits--;
        }

        var isLabel = digits < at && at < start - 1 && (digits == from || char.IsWhiteSpace(text[digits - 1]))
            && GroupLabel.At(text[digits..start] + "x") is not null;
        return isLabel ? digits : start;
    }

    // "4." between two questions is the label of the second; "84." is the answer to the first.
    private static bool IsOnlyLabel(string words, List<string> ends) => words.Length < 24 && GroupLabel.At(words) is { } label
        && label.Length >= words.Length
        && (label.HasWord || (label.Mark is '.' or ')' or ':' && label.Labels is [var (path, _)] && ends.Contains(path[^1])));
}
