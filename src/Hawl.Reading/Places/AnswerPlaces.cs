using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// Where in a reply an answer most likely stands, after the example of labelled answers: for questions that no way of laying out answers has
// found one for. Each sentence is weighed for each question.
internal sealed class AnswerPlaces
{
    private const int MostSentences = 400;
    private const int MostPairs = 12_000;
    private const double Likely = 0.4;
    private const double LikelyType = 0.5;
    private const double MostSure = 0.85;
    private const double NearlyBest = 0.8;
    private const double MostOfSentence = 0.5;

    private static readonly Lazy<NamedModel<AnswerType>> _model =
        new(() => NamedModel<AnswerType>.Load("Places/places", PlaceFeatures.Names));

    private readonly ReplyContext _context;
    private readonly QuestionIndex _index;
    private readonly List<Sentence> _sentences;
    private readonly Lazy<PlaceFeatures> _features;
    private readonly Dictionary<AnswerType, double>[]?[] _odds;

    public AnswerPlaces(ReplyContext context, QuestionIndex index)
    {
        (_context, _index) = (context, index);
        _sentences = Sentences(context);
        _features = new Lazy<PlaceFeatures>(() => new PlaceFeatures(context, index, _sentences, SentenceFunctions.Judge));
        _odds = new Dictionary<AnswerType, double>[]?[index.Questions.Count];
    }

    // What may answer: what the authority says in the letter itself, and does not ask.
    public static List<Sentence> Sentences(ReplyContext context) => [.. context.Own.Where(one =>
        !one.Plain.EndsWith('?') && context.Reply.LineAt(one.Span.Start)?.Part is null).Take(MostSentences)];

    // The words that likely answer a question, what kind of answer they likely are, and how likely; null where none do.
    public (AnswerPassage Passage, AnswerType Type, double Odds)? Find(int question)
    {
        if (IsTooMuch)
        {
            return null;
        }

        var best = Best(question, _ => true);
        return Odds(question, best) < Likely ? null
            : (new AnswerPassage([question], Words(question, best), AnswerOrigin.Reference), Type(question, best).Is,
                Math.Min(Odds(question, best), MostSure));
    }

    // What kind of answer words likely are that were found to answer a question; null where that is not likely, or others answer it better.
    public AnswerType? Type(int question, Span words)
    {
        if (IsTooMuch || !_sentences.Exists(IsThere))
        {
            return null;
        }

        var there = Best(question, IsThere);
        var (type, odds) = Type(question, there);
        var isMost = words.Length >= MostOfSentence * _sentences[there].Span.Length;
        return isMost && odds >= LikelyType
            && Odds(question, there) >= NearlyBest * Odds(question, Best(question, _ => true)) ? type : null;

        bool IsThere(Sentence one) => one.Span.Start < words.End && one.Span.End > words.Start;
    }

    // How likely words answer a question: the likeliest of their sentences.
    public double Odds(int question, Span words) => IsTooMuch ? 0 : Enumerable.Range(0, _sentences.Count)
        .Where(n => _sentences[n].Span.Start < words.End && _sentences[n].Span.End > words.Start)
        .Select(n => Odds(question, n)).DefaultIfEmpty(0).Max();

    private bool IsTooMuch => _sentences.Count == 0 || _sentences.Count * _index.Questions.Count > MostPairs;

    private int Best(int question, Func<Sentence, bool> among) =>
        Enumerable.Range(0, _sentences.Count).Where(n => among(_sentences[n])).MaxBy(n => Odds(question, n));

    // If it answers at all.
    private (AnswerType Is, double Odds) Type(int question, int sentence)
    {
        var (type, odds) = Row(question)[sentence].Where(one => one.Key != AnswerType.Unanswered).MaxBy(one => one.Value);
        return (type, odds / Odds(question, sentence));
    }

    private double Odds(int question, int sentence) => 1 - Row(question)[sentence][AnswerType.Unanswered];

    private Dictionary<AnswerType, double>[] Row(int question) => _odds[question] ??=
        [.. Enumerable.Range(0, _sentences.Count).Select(sentence => _model.Value.Judge(_features.Value.Of(question, sentence)))];

    // From the sentence to the next that another question has more right to, within its paragraph, without the label before it.
    private Span Words(int question, int first)
    {
        var last = first;
        while (last + 1 < _sentences.Count && _sentences[last + 1].Paragraph == _sentences[first].Paragraph
            && !Enumerable.Range(0, _index.Questions.Count).Any(n => n != question && Odds(n, last + 1) >= Likely)
            && Label(_sentences[last + 1].Span) is null)
        {
            last++;
        }

        var span = _sentences[first].Span with { End = _sentences[last].Span.End };
        var text = _context.Reply.Text;
        span = Label(span) is { } label && label.Length < span.Length && LabelHead.Named(label, _index).Contains(question)
            ? span with { Start = span.Start + label.Length } : span;
        return AnswerMarks.SkipEcho(text, AnswerMarks.Skip(text, span), _index.Questions[question]);
    }

    private GroupLabel? Label(Span span) => GroupLabel.At(_context.Reply.Of(span).Replace('\n', ' ')) is { } label
        && (label.Mark != ' ' || label.HasWord || label.Labels[0].Path.Count > 1) ? label : null;
}
