using Hawl.Reading.Cues;
using Hawl.Reading.Stripping;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// What the steps of reading share: the letter, the reply with its roles, the repeated questions, and the sentences.
internal sealed record ReplyContext(
    SentLetter Letter, ReplyText Reply, IReadOnlyList<Restatement> Restated, IReadOnlyList<Sentence> Sentences)
{
    // Of what the authority says; restated questions are not among them.
    public IReadOnlyList<Sentence> Own { get; } =
        [.. Sentences.Where(one => one.Role == LineRole.Own && !IsAsked(Restated, one.Span))];

    // Sentences that only say that an earlier reply told something: labels in them have no answers behind them.
    public IReadOnlyList<Span> ToldBefore { get; init; } = [];

    // How many words the authority says.
    public int Length => Own.Sum(one => one.Plain.Count(letter => letter == ' ') + 1);

    public IEnumerable<Sentence> Actual => Own.Where(one => one.IsActual);

    public static ReplyContext Of(SentLetter letter, ReplyText reply)
    {
        var restated = RestatementFinder.Find(reply, letter.Questions);
        Strip.Lines(reply, letter.Text, restated);
        return new ReplyContext(letter, reply, restated, Texts.Sentences.Of(reply));
    }

    // Whether a stretch belongs to a repeated question; these come in the text's order.
    public static bool IsAsked(IReadOnlyList<Restatement> restated, Span span)
    {
        var (low, high) = (0, restated.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = restated[middle].Span.Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return restated.Count > 0 && restated[low].Span.Holds(span);
    }

    // The first sentence of the authority that has one of the words of a cue.
    public Sentence? Find(string cue) => Own.FirstOrDefault(one => one.Plain.Has(cue));

    // Whether any of a stretch belongs to a repeated question.
    public bool IsRepeated(Span span)
    {
        var (low, high) = (0, Restated.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Restated[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < Restated.Count && Restated[low].Span.Start < span.End;
    }

    // The sentence in which a place stands.
    public Sentence? SentenceAt(int place) => IndexAt(place) is >= 0 and var at ? Sentences[at] : null;

    // Its number, or -1; by halving.
    public int IndexAt(int place)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Span.Start <= place ? (middle, high) : (low, middle - 1);
        }

        return high < 0 || Sentences[low].Span.End < place ? -1 : low;
    }

    public bool Says(string cue) => Actual.Any(one => one.Plain.Has(cue));
}
