using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Finds the labels under which answers stand. Other lists count too, reasons and page numbers: so the labels must be set alike, come in
// the letter's order, and name questions it has.
internal static class NumberMarks
{
    private const int MostInLine = 600;
    private const int FewestStrange = 3;
    private const int Letters = 26;
    private const int LongestLead = 24;

    private static readonly string[] _roman =
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ];

    public static List<NumberMark> Find(ReplyContext context, QuestionIndex index)
    {
        if (index.Questions.Count == 0)
        {
            return [];
        }

        var own = Within(context, index, LineRole.Own);
        return own.Count > 0 ? own : Within(context, index, LineRole.Tail);
    }

    // The lines of the half that is not in the letter's language, where a reply says all in two.
    public static HashSet<ReplyLine> InOtherLanguage(ReplyContext context)
    {
        var own = context.Reply.Lines.Where(line => line.Role == LineRole.Own && !IsRepeated(context, line)).ToList();
        return [.. own.Except(Languages.Preferred(own, context.Letter.Text))];
    }

    private static List<NumberMark> Within(ReplyContext context, QuestionIndex index, LineRole role)
    {
        var lines = Languages.Preferred(context.Reply.Lines.Where(line => line.Role == role && !IsRepeated(context, line)).ToList(),
            context.Letter.Text);
        var numbers = Renumbered(lines, index) ?? Documents(lines, index)
            ?? OwnParagraphs.Without(Chosen(Repeats([.. lines.Select(line => Number(line, index)).OfType<NumberMark>()], index)));
        return WithParts(lines, numbers, index);
    }

    // The whole of the line belongs to a repeated question, or the question follows its label: those are paired elsewhere.
    private static bool IsRepeated(ReplyContext context, ReplyLine line) =>
        context.IsRepeated(new Span(line.Start, line.End))
        || context.ToldBefore.Any(said => said.Start <= line.Start && line.Start < said.End);

    private static NumberMark? Number(ReplyLine line, QuestionIndex index)
    {
        if (GroupLabel.At(line.Text) is not { } label
            || (!char.IsAsciiDigit(label.Labels[0].Path[0][0]) && index.At(label.Labels[0].Path).Count == 0))
        {
            return null;
        }

        var questions = new List<int>();
        foreach (var (path, isRange) in label.Labels)
        {
            var full = index.Resolve(path, label.Labels[0].Path);
            if (full is null || (index.At(full) is var places && places.Count == 0))
            {
                return null;
            }

            var from = isRange && questions.Count > 0 ? questions[^1] + 1 : places[0];
            questions.AddRange(from <= places[0] ? Enumerable.Range(from, places[0] - from).Concat(places) : places);
        }

        var span = new Span(line.Start, line.Start + label.Length);
        return new NumberMark([.. questions.Distinct()], label.Labels[^1].Path, line, span, (line.Indent, label.Mark, label.HasWord));
    }

    // The style that covers most questions, and labels that say "question"; of these the longest run in the letter's order.
    private static List<NumberMark> Chosen(List<NumberMark> all)
    {
        if (all.Count == 0)
        {
            return [];
        }

        var best = all.GroupBy(mark => mark.Style)
            .MaxBy(style => (style.SelectMany(mark => mark.Questions).Distinct().Count(), style.Key.HasWord));
        var style = best?.Key ?? default;
        if (style.HasWord && best?.Count() == all.SelectMany(mark => mark.Questions).Distinct().Count())
        {
            return InOrder([.. best]);
        }

        var bare = style.HasWord ? Leading(all) : [];
        // Below "Questions 1 to 4" bare numbers are a list of something else.
        var isWorded = style.HasWord && best?.Any(mark => mark.Questions.Count > 1) == true;
        var isDecimal = best is not null && best.Count(mark => mark.IsDecimal) * 2 > best.Count();
        var alike = all.Where(mark => mark.Style == style || mark.Style.HasWord || bare.Contains(mark) || mark.IsDecimal
            || (mark.Path.Count > 1 && mark.Style.Mark == style.Mark)
            || (!isWorded && mark.Style.Indent == style.Indent && mark.Style.Mark != ' ' && (style.Mark != ' ' || isDecimal))).ToList();
        return style.Mark == ' ' && !style.HasWord && alike.Count < 3 ? [] : InOrder(alike);
    }

    // "1. 309", "2. 412", and then "For questions 3 to 5": numbers alone that stand before those with a word and name what comes before.
    private static List<NumberMark> Leading(List<NumberMark> all)
    {
        var worded = all.FindIndex(mark => mark.Style.HasWord);
        var before = all.Take(worded).Where(mark => mark.Style.Mark != ' ').ToList();
        return before.Count > 0 && before.TrueForAll(mark => mark.Style == before[0].Style && mark.Reach < all[worded].First)
            && before[0].First == 0 ? before : [];
    }

    // The longest run of marks whose questions rise. A run that begins again within an answer is a list of its own, and then the later of
    // two equal numbers is meant.
    private static List<NumberMark> InOrder(List<NumberMark> marks)
    {
        var before = new int[marks.Count];
        var ends = new List<int>();
        for (var n = 0; n < marks.Count; n++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = marks[ends[middle]].Reach < marks[n].First ? (middle + 1, high) : (low, middle);
            }

            before[n] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(n);
            }
            else if (marks[n].Reach < marks[ends[low]].Reach)
            {
                ends[low] = n;
            }
        }

        var run = new List<int>();
        for (var n = ends[^1]; n >= 0; n = before[n])
        {
            run.Add(n);
        }

        run.Reverse();
        return [.. run.Select((n, at) =>
            marks[Later(marks, n, at == 0 ? -1 : run[at - 1], at + 1 < run.Count ? run[at + 1] : marks.Count)])];
    }

    private static int Later(List<NumberMark> marks, int n, int before, int next)
    {
        if (n + 1 < next && marks[n + 1].First == marks[n].First && marks[n].IsHeading)
        {
            return n + 1;
        }

        var isBegunAgain = before >= 0 && Enumerable.Range(before + 1, n - before - 1).Any(at => marks[at].First <= marks[before].Reach);
        var later = Enumerable.Range(n + 1, Math.Max(0, next - n - 1)).LastOrDefault(at => marks[at].First == marks[n].First, n);
        return isBegunAgain ? later : n;
    }

    // The authority counted the questions anew, parts among them: its numbers, letters or roman numbers run from the first to as many as
    // there are questions, or as there are of those that no other stands above.
    private static List<NumberMark>? Renumbered(List<ReplyLine> lines, QuestionIndex index) =>
        Renumbered(lines, index, n => $"{n + 1}", true)
        ?? Renumbered(lines, index, n => n < _roman.Length ? _roman[n] : "", false)
        ?? Renumbered(lines, index, n => n < Letters ? $"{(char)('a' + n)}" : "", false);

    private static List<NumberMark>? Renumbered(List<ReplyLine> lines, QuestionIndex index, Func<int, string> name, bool isNumber)
    {
        var count = index.Questions.Count;
        var found = new List<NumberMark>();
        var isStrange = false;
        foreach (var line in lines)
        {
            if (GroupLabel.At(line.Text) is { Labels: [var (path, _)], Mark: not ' ' } label && path is [var number]
                && number == name(found.Count))
            {
                isStrange |= index.At(path) is not [var place] || place != found.Count;
                found.Add(new NumberMark(
                    [Math.Min(found.Count, count - 1)], path, line, new Span(line.Start, line.Start + label.Length),
                        (line.Indent, label.Mark, label.HasWord)));
            }
        }

        var unknown = found.Count(mark => index.At(mark.Path).Count == 0);
        var isOneList = unknown == found.Count && found.Count >= FewestStrange && found.TrueForAll(mark => mark.Style == found[0].Style);
        var isPart = !isNumber && (!isOneList
            || lines.Select(line => Number(line, index)).OfType<NumberMark>().Count(mark => mark.Style.Mark != ' ') > 1);
        if (!isStrange || unknown == 0 || isPart)
        {
            return null;
        }

        return found.Count == count ? found
            : !isNumber && found.Count == index.Tops.Count ? [.. found.Select((mark, n) => mark with { Questions = index.Tops[n] })] : null;
    }

    // "Document 1: access is granted", and so on to the last question: the documents were asked for one by one.
    private static List<NumberMark>? Documents(List<ReplyLine> lines, QuestionIndex index)
    {
        var found = new List<NumberMark>();
        foreach (var line in lines.Where(line => line.Text.Length > 2))
        {
            var lead = PlainWords.Of(line.Text.AsSpan(0, Math.Min(LongestLead, line.Text.Length))).Find("documentFirst");
            if (lead.Success && lead.Length < line.Text.Length
                && GroupLabel.At(line.Text[lead.Length..]) is { Labels: [var (path, _)] } label
                && path is [var number] && number == $"{found.Count + 1}" && found.Count < index.Tops.Count)
            {
                found.Add(new NumberMark([index.Tops[found.Count][0]], path, line,
                    new Span(line.Start, line.Start + lead.Length + label.Length), (line.Indent, label.Mark, true)));
            }
        }

        return found.Count == index.Tops.Count && found.Count > 1 ? found : null;
    }

    // Letters and roman numbers between the numbers, and further labels on the same line: "2. a. i. 14".
    private static List<NumberMark> WithParts(List<ReplyLine> lines, List<NumberMark> numbers, QuestionIndex index)
    {
        var byLine = numbers.GroupBy(mark => mark.Line).ToDictionary(mark => mark.Key, mark => mark.First());
        var all = new List<NumberMark>();
        IReadOnlyList<string> latest = [];
        foreach (var line in lines)
        {
            var at = 0;
            if (byLine.TryGetValue(line, out var number))
            {
                latest = number.Path;
                at = number.Label.End - line.Start;
                all.Add(number);
            }

            while (latest.Count > 0 && at < line.Text.Length && Part(line, at, latest, index) is { } part)
            {
                latest = part.Path;
                at = part.Label.End - line.Start;
                all.Add(part);
                at = NextPart(line, at, part, index);
            }
        }

        return all;
    }

    // A number that the letter has twice means the second when it comes again.
    private static List<NumberMark> Repeats(List<NumberMark> marks, QuestionIndex index)
    {
        var used = new HashSet<int>();
        return
        [
            .. marks.Select(mark => mark.Questions.Count == 1 && !used.Add(mark.First) && index.At([.. mark.Path, "2"]) is [var second]
                && index.Questions[second].Parent is null && used.Add(second) ? mark with { Questions = [second] } : mark),
        ];
    }

    // "(a) 96 (b) 41 (c) 7", "a) 96 b) 41": where on the same line the next part begins; otherwise the place itself.
    private static int NextPart(ReplyLine line, int from, NumberMark part, QuestionIndex index)
    {
        for (var at = from; at < Math.Min(line.Text.Length, MostInLine); at++)
        {
            if (IsPartHead(line.Text, at) && Part(line, at, part.Path, index) is { } next && next.First == part.First + 1)
            {
                return at;
            }
        }

        return from;
    }

    // "(b)" anywhere, "b)" after a space.
    private static bool IsPartHead(string text, int at) => text[at] == '('
        || (at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && char.IsAsciiLetterLower(text[at]) && text[at + 1] == ')');

    private static NumberMark? Part(ReplyLine line, int at, IReadOnlyList<string> latest, QuestionIndex index)
    {
        var rest = line.Text[at..];
        if (rest.StartsWith("A:", StringComparison.Ordinal))
        {
            return null;
        }

        if (GroupLabel.At(rest) is not { HasWord: false } label || (label.Mark == ' ' && label.Labels.Count == 1)
            || label.Labels.Any(one => one.IsRange || char.IsAsciiDigit(one.Path[0][0])))
        {
            return null;
        }

        var full = label.Labels.Select(one => index.Resolve(one.Path, latest)).ToList();
        var span = new Span(line.Start + at, line.Start + at + label.Length);
        var questions = full.SelectMany(path => path is null ? [] : index.At(path)).Distinct().ToList();
        return full.TrueForAll(path => path is not null && index.At(path).Count > 0) && full[^1] is { } last
            ? new NumberMark(questions, last, line, span, (line.Indent, label.Mark, false)) : null;
    }
}
