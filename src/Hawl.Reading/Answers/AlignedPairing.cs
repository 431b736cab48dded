using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers under no number: pieces of the reply are laid beside the questions in the letter's order, so that together they fit best by
// words, by what is asked for, and by turn. What then stands out of turn is taken if it speaks of nothing else.
internal static class AlignedPairing
{
    private const double Anchored = 0.5;
    private const double Surely = 0.8;
    private const double MostWords = 2;
    private const double Turn = 0.15;
    private const double Shared = 0.35;
    private const double Far = 1;
    private const double Titled = 1.6;
    private const int FewestAnchors = 2;
    private const int MostQuestions = 200;
    private const int LongestHead = 110;

    private sealed record Place(int Question, int Piece, double Words);

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open) => Pair(context, open, []);

    // The like among what is not taken yet.
    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open, IReadOnlyList<Span> taken)
    {
        if (open.Count is < FewestAnchors or > MostQuestions)
        {
            return [];
        }

        var pieces = AnswerPiece.Of(context).Where(piece => !taken.Any(span => span.Start < piece.Span.End && piece.Span.Start < span.End))
            .ToList();
        if (pieces.Count == 0)
        {
            return [];
        }

        var words = Shares(context, open, pieces);
        var fits = open.Select(n => Expected.Of(context.Letter.Questions[n]))
            .Select(expected => pieces.Select(piece => piece.Fits(expected)).ToArray()).ToArray();
        var places = OutOfTurn(WithoutStrays(Best(words, fits), pieces), words, fits);
        var anchors = places.Where(place => place.Words >= Anchored).ToList();
        var given = places.Count(place => pieces[place.Piece].Gives);
        var isRefused = context.Actual.Any(one => AnswerCues.Refuses(one.Plain));
        var isSure = anchors.Count >= FewestAnchors && anchors.Count * 2 >= open.Count && (!isRefused || given * 3 >= open.Count);
        return isSure ? Passages(context, open, pieces, places) : [];
    }

    // How much of each question each piece repeats: a word that several questions have counts less.
    private static double[][] Shares(ReplyContext context, IReadOnlyList<int> open, List<AnswerPiece> pieces)
    {
        var asked = open.Select(n => context.Letter.Questions[n]).ToList();
        var isWelsh = Languages.IsWelsh(context.Letter.Text);
        var own = asked.Select(question => Radical(ContentWords.Of(question.Text), isWelsh)).ToList();
        var all = asked.Select((question, n) => question.Stem is null ? own[n]
            : [.. own[n], .. Radical(ContentWords.Of(question.Stem), isWelsh)]).ToList();
        var said = pieces.Select(piece => Radical(piece.Words, isWelsh)).ToList();
        var titles = Titles(context, pieces, open.Count).Select(words => Radical(words, isWelsh)).ToList();
        var spread = all.SelectMany(words => words).GroupBy(word => word).ToDictionary(group => group.Key, group => 1.0 / group.Count());
        return [.. all.Select((words, n) => said.Select((piece, at) => words.Where(piece.Contains)
            .Sum(word => (own[n].Contains(word) ? spread[word] : spread[word] / 2) * (titles[at].Contains(word) ? Titled : 1)))
            .ToArray())];
    }

    // Where most answers stand under titles, the words of these say more than what stands below them.
    private static IEnumerable<HashSet<string>> Titles(ReplyContext context, List<AnswerPiece> pieces, int questions)
    {
        var isTitled = pieces.Count(piece => piece.HeadEnd >= 0) * 3 >= questions * 2;
        return pieces.Select(piece => isTitled && piece.HeadEnd >= 0
            ? ContentWords.Of(context.Reply.Of(piece.Span with { End = piece.HeadEnd })) : []);
    }

    // "Deintyddion", "ddeintyddion", "blant" and "plant": Welsh words change at their beginning.
    private static HashSet<string> Radical(HashSet<string> words, bool isWelsh) =>
        isWelsh ? [.. words.Select(ContentWords.Radical)] : words;

    // Words and what is asked for; where nothing is asked for that one can see, more words are wanted.
    private static double Score(double words, double fit) => words >= (fit > 0 ? Anchored : Surely)
        ? Math.Max(Math.Min(words, MostWords) + fit, 0)
        : fit >= Anchored ? Turn : 0;

    // The rising run of places with the highest sum; a piece may serve two questions whose words it has.
    private static List<Place> Best(double[][] words, double[][] fits)
    {
        var (rows, columns) = (words.Length, words[0].Length);
        var sums = new double[rows + 1, columns + 1];
        for (var q = 1; q <= rows; q++)
        {
            for (var p = 1; p <= columns; p++)
            {
                sums[q, p] = Math.Max(Math.Max(sums[q - 1, p], sums[q, p - 1]), Taken(words, fits, sums, q, p).Sum);
            }
        }

        var found = new List<Place>();
        for (var (q, p) = (rows, columns); q > 0 && p > 0;)
        {
            var (sum, before) = Taken(words, fits, sums, q, p);
            if (sums[q, p] > sums[q - 1, p] && sums[q, p] > sums[q, p - 1] && sums[q, p] <= sum)
            {
                found.Add(new Place(q - 1, p - 1, words[q - 1][p - 1]));
                (q, p) = (q - 1, before);
            }
            else
            {
                (q, p) = sums[q - 1, p] >= sums[q, p - 1] ? (q - 1, p) : (q, p - 1);
            }
        }

        found.Reverse();
        return found;
    }

    private static (double Sum, int Before) Taken(double[][] words, double[][] fits, double[,] sums, int q, int p)
    {
        var score = Score(words[q - 1][p - 1], fits[q - 1][p - 1]);
        var next = score > 0 ? sums[q - 1, p - 1] + score : 0;
        var same = words[q - 1][p - 1] >= Anchored && score > Shared ? sums[q - 1, p] + score - Shared : 0;
        return same > next ? (same, p) : (next, p - 1);
    }

    // By its turn alone a piece answers only beside one that answers the question before or after.
    private static List<Place> WithoutStrays(List<Place> places, List<AnswerPiece> pieces) =>
    [
        .. places.Where((place, n) => place.Words >= Anchored || (pieces[place.Piece].IsWhole
            && ((n > 0 && places[n - 1] is var before && before.Question == place.Question - 1 && IsBeside(pieces, before, place))
            || (n + 1 < places.Count && places[n + 1] is var after && after.Question == place.Question + 1
                && IsBeside(pieces, place, after))))),
    ];

    private static bool IsBeside(List<AnswerPiece> pieces, Place one, Place next) => next.Piece - one.Piece == 1
        || (next.Piece > one.Piece && pieces[one.Piece].Paragraph == pieces[next.Piece].Paragraph);

    private static List<Place> OutOfTurn(List<Place> places, double[][] words, double[][] fits)
    {
        var all = places.ToList();
        for (var q = 0; q < words.Length; q++)
        {
            if (all.Exists(place => place.Question == q))
            {
                continue;
            }

            var best = Enumerable.Range(0, words[q].Length).MaxBy(p => Score(words[q][p], fits[q][p]));
            if (words[q][best] >= Far && fits[q][best] >= 0 && !all.Exists(place => place.Piece == best))
            {
                all.Add(new Place(q, best, words[q][best]));
            }
        }

        return all;
    }

    // Each from its piece to the next that answers, within its paragraph.
    private static List<AnswerPassage> Passages(
        ReplyContext context, IReadOnlyList<int> open, List<AnswerPiece> pieces, List<Place> places)
    {
        var found = new List<AnswerPassage>();
        var starts = places.Select(place => place.Piece).Distinct().Order().ToList();
        for (var n = 0; n < starts.Count; n++)
        {
            var (from, limit) = (starts[n], n + 1 < starts.Count ? starts[n + 1] : pieces.Count);
            var to = from;
            while (to + 1 < limit && pieces[to + 1].Paragraph == pieces[from].Paragraph && pieces[to + 1].HeadEnd < 0)
            {
                to++;
            }

            var span = pieces[from].Span with { End = pieces[to].Span.End };
            List<int> questions = [.. Counted(context, open, [.. places.Where(place => place.Piece == from)], span)
                .Select(place => open[place.Question]).Order()];
            found.Add(questions is [var question]
                ? new AnswerPassage(questions, WithoutHead(context, pieces[from], span, question), AnswerOrigin.Reference)
                : new AnswerPassage(questions, span, AnswerOrigin.Grouped));
        }

        return found;
    }

    // Of several questions that ask for a number, as many as there are numbers: those whose words are there most.
    private static IEnumerable<Place> Counted(ReplyContext context, IReadOnlyList<int> open, List<Place> places, Span span)
    {
        var counts = places.Where(place => Expected.Of(context.Letter.Questions[open[place.Question]]).Number).ToList();
        var amounts = counts.Count < FewestAnchors ? counts.Count : ValueReading.Amounts(PlainWords.Of(context.Reply.Of(span))).Count;
        return amounts == 0 ? places : places.Except(counts.OrderByDescending(place => place.Words).Skip(amounts));
    }

    // Without the heading, and without what stands before a colon and names what was asked.
    private static Span WithoutHead(ReplyContext context, AnswerPiece piece, Span span, int question)
    {
        var text = context.Reply.Text;
        var start = piece.HeadEnd >= 0 ? Sentences.Trimmed(text, span with { Start = piece.HeadEnd }) : span;
        var marked = AnswerMarks.Skip(text, start);
        var colon = text.IndexOf(": ", marked.Start, Math.Min(marked.Length, LongestHead), StringComparison.Ordinal);
        var lead = PlainWords.Of(context.Reply.Of(marked)).Find("leadFirst");
        var isHead = piece.HeadEnd < 0 && colon > 0 && colon + 2 < span.End
            && !PlainWords.Of(text.AsSpan(marked.Start, colon - marked.Start)).Has("saysLast")
            && ContentWords.Of(text[marked.Start..colon]).Overlaps(ContentWords.Of(context.Letter.Questions[question].Text));
        if (lead.Success && context.Reply.Of(marked)[..Math.Min(lead.Length, marked.Length)].Contains(',', StringComparison.Ordinal))
        {
            return Sentences.Trimmed(text, marked with { Start = text.IndexOf(',', marked.Start) + 1 });
        }

        return isHead ? Sentences.Trimmed(text, marked with { Start = colon + 1 })
            : AnswerMarks.SkipEcho(text, marked, context.Letter.Questions[question]);
    }
}
