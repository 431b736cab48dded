using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The day now promised for an answer: a date after "by" in a sentence that promises one; of several the one that is called new, then the
// first. What was due before is none, nor is a day of something else. Where no sentence promises, any that names a day to come counts in
// a message that puts the answer off; where no date is named, one told by its distance from the day of writing.
internal sealed class DueDateReader
{
    private const int LookBack = 50;
    private const int LookFar = 140;
    private const double Likely = 0.6;
    private const int Promised = 4;

    private readonly ReplyContext _context;
    private readonly string _cue;
    private readonly bool _isPutOff;
    private readonly DateOnly? _written;

    private DueDateReader(ReplyContext context, ReplyKind kind)
    {
        _context = context;
        _isPutOff = kind is ReplyKind.Extension or ReplyKind.Holding;
        _cue = _isPutOff ? "promises" : "promisesRest";
        _written = WrittenOn.Of(context);
    }

    public static DateOnly? Read(ReplyContext context, ReplyKind kind) => new DueDateReader(context, kind).Read();

    private DateOnly? Read()
    {
        var said = _context.Own.Where(one => one.Mood != SentenceMood.Quotation && !one.Plain.Has("promisesNot"))
            .Select(one => (Text: PlainWords.Of(_context.Reply.Of(one.Span)), IsPromise: Promises(one))).ToList();
        var best = (Day: (DateOnly?)null, Weight: 0);
        foreach (var (text, isPromise) in said.Where(one => one.IsPromise || _isPutOff))
        {
            foreach (var date in DateReader.FindAfter(text, _context.Letter.SentOn))
            {
                if (date.Day is { } day && day > _context.Letter.SentOn && !(day <= _written)
                    && Weight(text, date) is > 0 and var found && found + (isPromise ? Promised : 0) is var weight && weight > best.Weight)
                {
                    best = (day, weight);
                }
            }
        }

        return best.Day ?? (_written is { } written ? said.Where(one => one.IsPromise)
            .Select(one => RelativeDay.In(one.Text, written, _context.Letter.Regime)).FirstOrDefault(day => day is not null) : null);
    }

    private bool Promises(Sentence sentence) => sentence.Plain.Has(_cue) || LikelyPromise(sentence.Plain) >= Likely;

    private double LikelyPromise(string plain) => _isPutOff
        ? SentenceFunctions.Judge(plain).Of(SentenceFunction.Extends, SentenceFunction.Holding, SentenceFunction.Follows)
        : SentenceFunctions.Judge(plain).Of(SentenceFunction.Follows, SentenceFunction.Extends);

    private static int Weight(string text, FoundDate date)
    {
        var before = text[Math.Max(0, date.Start - LookBack)..date.Start];
        var isPromised = before.Has("byDayLast") || text[date.End..].Has("atLatestFirst");
        return !isPromised || IsPast(text, date, before) || before.Has("otherDayLast") ? 0 : before.Has("newDayLast") ? 2 : 1;
    }

    // By which they had meant to answer.
    private static bool IsPast(string text, FoundDate date, string before) => (before.Has("wasDueLast") && !before.Has("noLaterLast"))
        || (text[Math.Max(0, date.Start - LookFar)..date.Start].Has("hadMeantLast") && !before.Has("turnsNewLast"));
}
