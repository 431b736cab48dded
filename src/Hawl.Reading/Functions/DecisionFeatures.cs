using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Grounds;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

// A decision by what its sentences do, as any message, and by what else tells how the request stands after it: the answers found beside
// their questions, the grounds, giving and keeping back together, and sentences with the words of a decision as far as they are like one.
internal static class DecisionFeatures
{
    private static readonly string[] _answered =
    [
        "share given", "share nil", "share not held", "share refused", "share ncnd", "share not applicable", "share attached", "share see",
        "share open", "one given", "all kept",
    ];

    private static readonly string[] _grounds =
    [
        "ground", "grounds", "ground ncnd", "grounds ncnd", "ground not held", "grounds not held", "ground cost", "grounds cost",
        "ground of a question",
    ];

    private static readonly string[] _together = ["keeps and tells", "keeps only", "tells only", "refuses and denies"];

    private static readonly string[] _files = ["files", "cut", "attached here"];

    private static readonly string[] _cues =
    [
        "refuses", "ncnd", "notHeld", "holdsNothing", "nilReturn", "gives", "givesStrongly", "pointsToPage", "promisesRest", "partGrant",
        "refusesRequest",
    ];

    private static readonly AnswerType[] _gives =
    [
        AnswerType.Number, AnswerType.Text, AnswerType.Date, AnswerType.List, AnswerType.Yes, AnswerType.No, AnswerType.Attachment,
        AnswerType.See,
    ];

    private static readonly AnswerType[] _keeps = [AnswerType.NotHeld, AnswerType.Refused, AnswerType.Ncnd];

    private static readonly SentenceFunction[] _decides =
    [
        SentenceFunction.Refuses, SentenceFunction.Ncnd, SentenceFunction.NotHeld, SentenceFunction.Nil, SentenceFunction.No,
        SentenceFunction.Fact, SentenceFunction.Gives, SentenceFunction.Points,
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. MessageFeatures.Names, .. _answered, .. _grounds, .. _together, .. _files,
        .. _cues.Select(name => $"cue {name}"),
    ];

    public static LinearFeature[] Of(ReplyContext context, QuestionAnswers answers, IReadOnlyList<AppliedGround> grounds,
        LinearFeature[] message, Func<string, Judgement> judge)
    {
        var judged = context.Own.Where(MessageFeatures.Counts).Select(one => (Sentence: one, Judged: judge(one.Plain))).ToList();
        float[] found =
        [
            .. Answered(context.Letter.Questions.Count, answers.Given), .. Grounded(grounds), .. Together(judged),
            context.Reply.HasOtherFiles ? 1 : 0, Said(context, "suppressed"), Said(context, "attachedHere"),
            .. _cues.Select(cue => judged.Where(one => one.Sentence.IsActual && one.Sentence.Plain.Has(cue))
                .Select(one => (float)one.Judged.Of(_decides)).DefaultIfEmpty().Max()),
        ];
        return [.. message, .. MessageFeatures.Present(found, MessageFeatures.Names.Count)];
    }

    private static float Said(ReplyContext context, string cue) => context.Own.Any(one => one.Plain.Has(cue)) ? 1 : 0;

    private static float[] Answered(int asked, IReadOnlyList<Answer> given)
    {
        var told = given.Count(one => _gives.Contains(one.Type) && QuestionAnswers.IsCertain(one));
        float Share(int answers) => answers / (float)Math.Max(1, asked);
        float Of(AnswerType type) => Share(given.Count(one => one.Type == type));
        return
        [
            Share(told), Of(AnswerType.Nil), Of(AnswerType.NotHeld), Of(AnswerType.Refused), Of(AnswerType.Ncnd),
            Of(AnswerType.NotApplicable), Of(AnswerType.Attachment), Of(AnswerType.See), Share(Math.Max(0, asked - given.Count)),
            told > 0 ? 1 : 0, given.Count > 0 && given.All(one => _keeps.Contains(one.Type)) ? 1 : 0,
        ];
    }

    private static IEnumerable<float> Grounded(IReadOnlyList<AppliedGround> grounds)
    {
        bool All(Func<AppliedGround, bool> holds) => grounds.Count > 0 && grounds.All(holds);
        bool[] found =
        [
            grounds.Count > 0, grounds.Count > 1, grounds.Any(one => one.Ncnd), All(one => one.Ncnd),
            grounds.Any(OutcomeReader.IsNotHeld), All(OutcomeReader.IsNotHeld),
            grounds.Any(OutcomeReader.IsCost), All(OutcomeReader.IsCost),
            grounds.Any(one => one.Questions.Count > 0),
        ];
        return found.Select(one => one ? 1f : 0);
    }

    // What the weights of single functions cannot say: that one is there and the other is not.
    private static float[] Together(List<(Sentence Sentence, Judgement Judged)> judged)
    {
        float Most(params SentenceFunction[] functions) => judged.Select(one => (float)one.Judged.Of(functions)).DefaultIfEmpty().Max();
        var (refuses, denies) = (Most(SentenceFunction.Refuses), Most(SentenceFunction.NotHeld));
        var keeps = Math.Max(Math.Max(refuses, denies), Most(SentenceFunction.Ncnd));
        var tells = Math.Max(Most(SentenceFunction.Gives, SentenceFunction.Points, SentenceFunction.Fact),
            Most(SentenceFunction.Nil, SentenceFunction.No));
        return [Math.Min(tells, keeps), Math.Min(1 - tells, keeps), Math.Min(1 - keeps, tells), Math.Min(refuses, denies)];
    }
}
