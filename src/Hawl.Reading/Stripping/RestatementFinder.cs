using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Stripping;

// Finds the questions of the letter in a reply: however wrapped, with other quotation marks, with a slip mended, a word split or a few
// changed. Where two fit, the longer wins, then the one whose turn it is. Bounded by the length of the letter times the places at which a
// question may begin.
internal sealed class RestatementFinder
{
    private const int MostWords = 60_000;
    private const int MostQuestionWords = 250;
    private const int ShortQuestion = 3;

    private readonly ReplyText _reply;
    private readonly List<Word> _words;
    private readonly List<List<Word>> _questions;
    private readonly ILookup<string, int> _byFirst;

    private RestatementFinder(ReplyText reply, IReadOnlyList<Question> questions)
    {
        _reply = reply;
        _words = Word.Of(reply.Text, 0, reply.Text.Length);
        _questions = [.. questions.Select(question => Word.Of(question.Text).Take(MostQuestionWords).ToList())];
        _byFirst = Enumerable.Range(0, _questions.Count).Where(n => _questions[n].Count > 0).ToLookup(n => _questions[n][0].Plain);
    }

    public static List<Restatement> Find(ReplyText reply, IReadOnlyList<Question> questions) =>
        questions.Count == 0 ? [] : new RestatementFinder(reply, questions).All();

    private List<Restatement> All()
    {
        var found = new List<Restatement>();
        var next = 0;
        for (var at = 0; at < Math.Min(_words.Count, MostWords);)
        {
            var best = Best(at, next, found.Count > 0 ? found[^1].Span.End : -1);
            if (best.End == 0)
            {
                at++;
                continue;
            }

            found.Add(new Restatement(best.Question, new Span(_words[at].Start, _words[best.End - 1].End)));
            (at, next) = (best.End, best.Question + 1);
        }

        return found;
    }

    private (int Question, int End) Best(int at, int next, int before)
    {
        var best = (Question: -1, End: 0, Score: 0);
        foreach (var question in _byFirst[_words[at].Plain])
        {
            var (end, misses) = Along(_questions[question], at);
            if (end == 0 || (_questions[question].Count <= ShortQuestion
                && !StandsAlone(at, end, question == next && before >= 0 ? before : -1)))
            {
                continue;
            }

            var score = ((_questions[question].Count - (2 * misses)) * 100) - Math.Min(Math.Abs(question - next), 99);
            best = score > best.Score ? (question, end, score) : best;
        }

        return (best.Question, best.End);
    }

    // Lays a question along the reply from a word on; the end is 0 where it does not fit. A question into which "not" was put is its
    // answer: "Pupils are not allowed phones".
    private (int End, int Misses) Along(List<Word> question, int at)
    {
        var allowed = question.Count < 5 ? 0 : question.Count < 12 ? 1 : question.Count / 6;
        var (i, j, misses) = (0, at, 0);
        while (i < question.Count && j < _words.Count)
        {
            if (question[i].Plain == _words[j].Plain)
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (skipQuestion, skipReply) = Step(question, i, j);
            if (++misses > allowed || (skipQuestion > 0 && char.IsAsciiDigit(question[i].Plain[0]))
                || (skipReply > 0 && _words[j].Plain.Has("deniesWhole")))
            {
                return default;
            }

            (i, j) = (i + skipQuestion, j + skipReply);
        }

        return i == question.Count ? (j, misses) : default;
    }

    // How far to go on in each after a word that differs: a word split in two, one put in, one left out, one changed.
    private (int Question, int Reply) Step(List<Word> question, int i, int j)
    {
        if (j + 1 < _words.Count && question[i].Plain == _words[j].Plain + _words[j + 1].Plain)
        {
            return (1, 2);
        }

        if (j + 1 < _words.Count && question[i].Plain == _words[j + 1].Plain)
        {
            return (0, 1);
        }

        return i + 1 < question.Count && question[i + 1].Plain == _words[j].Plain ? (1, 0) : (1, 1);
    }

    // A question of few words is one only where it begins a line, or comes next to the question before it, its label aside, and something
    // parts it from what follows.
    private bool StandsAlone(int at, int end, int before)
    {
        var line = _reply.LineAt(_words[at].Start);
        if (line is null)
        {
            return false;
        }

        var head = _reply.Text[line.Start.._words[at].Start];
        var label = ItemMarker.At($"{head}x");
        var last = _words[end - 1].End;
        var beside = before >= line.Start ? _reply.Text[before.._words[at].Start].TrimStart() : "";
        var isHead = head.Length == 0 || (beside.Length > 0 && ItemMarker.At($"{beside}x")?.Length == beside.Length)
            || label?.Length == head.Length || head.EndsWith('\t');
        return isHead && (last >= line.End || _reply.Text[last] is '?' or ':' or '\t' or ';' or '-' or '–' || IsSetApart(line, last));
    }

    private static bool IsSetApart(ReplyLine line, int last)
    {
        var at = line.Block.Start + line.Block.Length - (line.End - last);
        var reached = line.Block.Start;
        foreach (var run in line.Block.Runs)
        {
            reached += run.Text.Length;
            if (Math.Abs(reached - at) <= 1 && line.Block.Runs.Count > 1)
            {
                return true;
            }
        }

        return false;
    }
}
