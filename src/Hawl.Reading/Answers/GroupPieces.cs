using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// One text for several questions, in pieces: "There were 23 in service, and nine have been retired" answers two.
internal static class GroupPieces
{
    private const int MostPieces = 40;
    private const int FullLine = 56;

    // The piece for each question, in the questions' order: as many pieces as questions go by turns, else the one that shares most words
    // which no other question has; null where none does.
    public static List<Span?> Of(string text, Span span, IReadOnlyList<int> questions, QuestionIndex index)
    {
        var sentences = Sentences.Split(text, span).Take(MostPieces).Select(sentence => Unnumbered(text, sentence)).ToList();
        var isHead = sentences.Count > 1 && text[sentences[0].End - 1] == ':';
        if (isHead || (sentences.Count > questions.Count
            && PlainWords.Of(text.AsSpan(sentences[0].Start, sentences[0].End - sentences[0].Start)).Has("leadsInLast")))
        {
            sentences.RemoveAt(0);
            span = span with { Start = sentences[0].Start };
        }

        if (isHead && Items(text, span) is var below && below.Count == questions.Count)
        {
            return [.. below.Select(item => (Span?)item)];
        }

        var pieces = sentences.SelectMany(sentence => Divided(text, sentence)).Take(MostPieces).ToList();
        if (Respective(text, sentences, questions.Count) is { } each)
        {
            return each;
        }

        if (sentences.Count == questions.Count || pieces.Count == questions.Count)
        {
            return [.. (sentences.Count == questions.Count ? sentences : pieces).Select(piece => (Span?)piece)];
        }

        if (Items(text, span) is var items && items.Count == questions.Count)
        {
            return [.. items.Select(item => (Span?)item)];
        }

        var asked = questions.Select(n => ContentWords.Of(index.Questions[n].Text)).ToList();
        var said = pieces.Select(piece => ContentWords.Of(text[piece.Start..piece.End])).ToList();
        var found = asked.Select((words, turn) =>
        {
            var best = Enumerable.Range(0, pieces.Count)
                .Select(n => (Piece: pieces[n], Score: words.Count(word => said[n].Contains(word) && IsOnlyIn(asked, word))))
                .Where(one => one.Score > 0).OrderByDescending(one => one.Score).ToList();
            return best.Count > 0 ? best[0].Piece
                : sentences.Count > questions.Count ? sentences[turn] : (Span?)null;
        }).ToList();
        var starts = found.OfType<Span>().Select(piece => piece.Start).Distinct().Order().ToList();
        return [.. found.Select(piece => piece is { } one ? WithRest(text, one, sentences, starts) : piece)];
    }

    // "They were 310 and 96 respectively": as many numbers as questions, each for one.
    private static List<Span?>? Respective(string text, List<Span> sentences, int questions)
    {
        foreach (var sentence in sentences)
        {
            var said = text[sentence.Start..sentence.End];
            if (PlainWords.Of(said).Has("respectively") && NumberReader.Find(said) is var numbers && numbers.Count == questions)
            {
                return [.. numbers.Select(one =>
                    (Span?)new Span(sentence.Start + one.Start, sentence.Start + one.Start + one.Length))];
            }
        }

        return null;
    }

    // Whole sentences go on to the next that answers another question.
    private static Span WithRest(string text, Span piece, List<Span> sentences, List<int> starts)
    {
        var next = starts.Find(start => start > piece.Start);
        var isWhole = sentences.Exists(sentence => sentence.End == piece.End);
        var end = next > 0 ? next : sentences[^1].End;
        return isWhole && end > piece.End ? Sentences.Trimmed(text, piece with { End = end }) : piece;
    }

    // Without the number of the writer's own paragraph.
    public static Span Unnumbered(string text, Span sentence) =>
        sentence with { Start = sentence.Start + LabelHead.OwnNumber(text[sentence.Start..Math.Min(sentence.End, sentence.Start + 8)]) };

    // Its lines without their dashes; in one line what stands between semicolons, or else between strokes.
    public static List<Span> Items(string text, Span span)
    {
        var lines = Bulleted(text, ListPairing.Parts(text, span, '\n'));
        var isListed = lines.Count > 1 && !lines.SkipLast(1).Any(line => IsFull(text, line));
        var items = isListed ? lines : ListPairing.Parts(text, span, ';') is { Count: > 1 } parts ? parts
            : ListPairing.Parts(text, span, '/');
        return [.. items.Select(item => Sentences.Trimmed(text, item with
        {
            Start = item.Length > 2 && text[item.Start] is '-' or '•' or '*' or '–' or '·' ? item.Start + 1 : item.Start,
        }))];
    }

    // Where the first of the lines has a bullet, those without one go on with what stands above them.
    private static List<Span> Bulleted(string text, List<Span> lines)
    {
        var isLed = lines.Count > 1 && lines[0].Start > 1 && IsBulleted(text, lines[0] with { Start = lines[0].Start - 2 });
        if (lines.Count < 2 || !(isLed || IsBulleted(text, lines[0])))
        {
            return lines;
        }

        var items = new List<Span>();
        foreach (var line in lines)
        {
            if (items.Count == 0 || IsBulleted(text, line))
            {
                items.Add(line);
            }
            else
            {
                items[^1] = items[^1] with { End = line.End };
            }
        }

        return items;
    }

    private static bool IsBulleted(string text, Span line) => line.Length > 2 && text[line.Start] is '-' or '•' or '*' or '–' or '·'
        && char.IsWhiteSpace(text[line.Start + 1]);

    // A line that its width has broken.
    private static bool IsFull(string text, Span line) => (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] == ',')
        && line.End - text.LastIndexOf('\n', line.Start) > FullLine;

    private static bool IsOnlyIn(List<HashSet<string>> asked, string word) => asked.Count(other => other.Contains(word)) == 1;

    // A sentence in pieces that each say something by themselves: a number, none, or yes or no.
    public static IEnumerable<Span> Divided(string text, Span sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End)
        {
            var from = start;
            var end = sentence.End;
            for (var next = Joint(text, from, sentence.End); next.Start < sentence.End; next = Joint(text, next.End, sentence.End))
            {
                if (Says(text, start, next.Start) && Says(text, next.End, sentence.End))
                {
                    (end, from) = (next.Start, next.End);
                    break;
                }
            }

            yield return Sentences.Trimmed(text, new Span(start, end));
            start = end == sentence.End ? end : from;
        }
    }

    private static Span Joint(string text, int from, int end)
    {
        var joint = PlainText(text, from, end).Find("pieceJoint");
        return joint.Success ? new Span(from + joint.Index, from + joint.Index + joint.Length) : new Span(end, end);
    }

    private static bool Says(string text, int from, int end) => PlainText(text, from, end) is var plain
        && (NumberReader.Find(plain).Count > 0 || plain.Has("saysNone"));

    // Small letters, each where it stood.
    private static string PlainText(string text, int from, int end) => text[from..end].ToLowerInvariant().Replace('\n', ' ');
}
