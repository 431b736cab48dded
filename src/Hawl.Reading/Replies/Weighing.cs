using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How much of a message, by the likeness of its sentences to the examples, speaks for each function: that of the sentence which does
// most. Cues find words wherever they stand; where no sentence as a whole is like a decision, and one is like something else, they do
// not decide.
internal sealed class Weighing(ReplyContext context)
{
    private const double Doubt = 0.5;

    private static readonly SentenceFunction[] _decides =
    [
        SentenceFunction.Refuses, SentenceFunction.Ncnd, SentenceFunction.NotHeld, SentenceFunction.Nil, SentenceFunction.No,
        SentenceFunction.Gives, SentenceFunction.Points, SentenceFunction.ReviewUpheld, SentenceFunction.ReviewOverturned,
        SentenceFunction.ReviewVaried,
    ];

    private readonly List<(Sentence Sentence, Judgement Judged)> _all =
    [
        .. context.Own.Where(MessageFeatures.Counts).Select(one => (one, SentenceFunctions.Judge(one.Plain))),
    ];

    // Whether nothing is like a decision, and something like what is none.
    public bool IsElse => Most(_decides) < Doubt
        && _all.Exists(one => one.Judged.Odds >= Doubt
            && (one.Judged.DecidesNothing || one.Judged.Function is SentenceFunction.Follows or SentenceFunction.Cover));

    // The sentence that is most like this.
    public Sentence? Like(SentenceFunction function, double least) => _all.Where(one => one.Judged.Of(function) >= least)
        .OrderByDescending(one => one.Judged.Of(function)).Select(one => one.Sentence).FirstOrDefault();

    // The sentence that does most of what makes a message of this kind.
    public Sentence? Most(ReplyKind kind) => _all.OrderByDescending(one => one.Judged.Of(Of(kind)))
        .Select(one => one.Sentence).FirstOrDefault();

    // The sentence that does most of what leaves a request so.
    public Sentence? Most(ReplyOutcome outcome) => _all.OrderByDescending(one => one.Judged.Of(Telling(outcome)))
        .Select(one => one.Sentence).FirstOrDefault();

    // How like that it is.
    public double How(ReplyOutcome outcome) => Most(Telling(outcome));

    // A part is better proved by what keeps the rest; where no sentence does that, by what gives it.
    private SentenceFunction[] Telling(ReplyOutcome outcome) => outcome == ReplyOutcome.Partial && Most(Of(outcome)) < Doubt
        ? [.. Of(outcome), .. Of(ReplyOutcome.Full)] : Of(outcome);

    private static SentenceFunction[] Of(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Refused => [SentenceFunction.Refuses],
        ReplyOutcome.NotHeld => [SentenceFunction.NotHeld],
        ReplyOutcome.Ncnd => [SentenceFunction.Ncnd],
        ReplyOutcome.NilReturn => [SentenceFunction.Nil, SentenceFunction.No],
        ReplyOutcome.Partial => [SentenceFunction.Refuses, SentenceFunction.NotHeld, SentenceFunction.Ncnd],
        _ => [SentenceFunction.Gives, SentenceFunction.Points, SentenceFunction.Fact, SentenceFunction.Nil, SentenceFunction.No],
    };

    private static SentenceFunction[] Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Acknowledgement => [SentenceFunction.Ack],
        ReplyKind.AutoReply => [SentenceFunction.Absence],
        ReplyKind.DeliveryFailure => [SentenceFunction.Failure],
        ReplyKind.Clarification => [SentenceFunction.Clarifies],
        ReplyKind.FeeNotice => [SentenceFunction.Fee],
        ReplyKind.Extension => [SentenceFunction.Extends],
        ReplyKind.Transfer => [SentenceFunction.Transfers],
        ReplyKind.Holding => [SentenceFunction.Holding, SentenceFunction.Follows],
        ReplyKind.CoverNote => [SentenceFunction.Cover],
        ReplyKind.Decision => _decides,
        ReplyKind.ReviewOutcome =>
            [SentenceFunction.ReviewUpheld, SentenceFunction.ReviewOverturned, SentenceFunction.ReviewVaried],
        _ => [SentenceFunction.Other],
    };

    private double Most(params SentenceFunction[] functions) => _all.Count == 0 ? 0 : _all.Max(one => one.Judged.Of(functions));
}
