using Hawl.Law.Regimes;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Grounds;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How the request stands after a message: by the answers where the letter had questions and they were answered one by one, else by what
// the sentences do.
internal static class OutcomeReader
{
    private static readonly AnswerType[] _notGiven =
        [AnswerType.Refused, AnswerType.Ncnd, AnswerType.NotHeld, AnswerType.Unanswered];

    // Provisions under which an authority says that it holds nothing; the regulations make one of their exceptions.
    private static readonly HashSet<(string Act, string Ref)> _notHeld =
    [
        .. RegimeLibrary.BuiltIn.All.SelectMany(regime => regime.Grounds.Where(ground => ground.Kind == GroundKind.NotHeld)
            .Select(ground => (regime.Act, ground.Ref))),
        .. RegimeLibrary.BuiltIn.All.SelectMany(regime => regime.Exemptions
            .Where(exemption => PlainWords.Of(exemption.Title.In("en")).Has("notHeld")).Select(exemption => (regime.Act, exemption.Ref))),
    ];

    // A sentence that refuses the request as a whole, where nothing is attached all the same: figures then are those of the reasons.
    // What is refused since there is nothing is not held.
    public static Sentence? RefusalOfAll(Signals signals, IReadOnlyList<AppliedGround> grounds, bool isAnswered) =>
        signals is { Part: null } && signals.Gives?.Plain.Has("attachedHere") != true && !AreNotHeld(grounds)
            ? Dearest(signals) ?? (isAnswered || signals is { Rest: not null } ? null : Each(signals)) : null;

    // That all of it costs too much, where that is said of each question, before what follows from it.
    private static Sentence? Dearest(Signals signals) =>
        signals is { RefusesWhole: not null, RefusesEach: { } each } && each.Plain.Has("costOver") ? each : signals.RefusesWhole;

    // What refuses every question, or the sentence that does so and says under what; not the one that only calls the letter a notice.
    private static Sentence? Each(Signals signals) => signals is { RefusesEach: { } each, Refuses: { } first }
        && !each.Plain.Has("provisionNamed") && !each.Plain.Has("costOver") && first.Plain.Has("provisionNamed")
        && !first.Plain.Has("noticeGiven")
            ? first : signals.RefusesEach;

    public static ReplyOutcome? BySentences(Signals signals, IReadOnlyList<AppliedGround> grounds)
    {
        var isKept = signals.Refuses is not null || signals.NotHeld is not null || signals.Ncnd is not null || grounds.Any(Keeps);
        var gives = signals.Gives ?? signals.Figure ?? (grounds.Count == 0 && signals.Refuses is null ? signals.Points : null);
        if (signals.Nil is not null && signals.Refuses is null && signals.Ncnd is null && grounds.Count == 0)
        {
            return ReplyOutcome.NilReturn;
        }

        if (signals.Part is not null || (gives is not null && (isKept || signals.Rest is not null)))
        {
            return ReplyOutcome.Partial;
        }

        if (gives is not null)
        {
            return ReplyOutcome.Full;
        }

        return WithoutGift(signals, grounds);
    }

    public static ReplyOutcome ByAnswers(IReadOnlyList<Answer> answers, IReadOnlyList<AppliedGround> grounds, Signals signals)
    {
        var types = answers.Select(answer => Resolved(answer, answers, grounds)).ToList();
        var kept = types.Where(_notGiven.Contains).ToList();
        var isAllGiven = kept.Count == 0;
        if (isAllGiven)
        {
            var isCut = grounds.Any(Keeps) || answers.Any(answer => answer.Value?.StartsWith('<') == true);
            return signals.Nil is not null && types.TrueForAll(type => type == AnswerType.Nil) ? ReplyOutcome.NilReturn
                : isCut ? ReplyOutcome.Partial : ReplyOutcome.Full;
        }

        if (kept.Count < types.Count)
        {
            return ReplyOutcome.Partial;
        }

        var said = kept.Where(type => type != AnswerType.Unanswered).Distinct().ToList();
        return said is [AnswerType.Ncnd] ? ReplyOutcome.Ncnd : said is [AnswerType.NotHeld] ? ReplyOutcome.NotHeld : ReplyOutcome.Refused;
    }

    // What was given before stays given, whatever is kept back now.
    public static ReplyOutcome? Together(ReplyOutcome? outcome, IReadOnlyList<Answer> answers, EarlierAnswers earlier) =>
        earlier.Count > 0 && outcome is ReplyOutcome.Refused or ReplyOutcome.Ncnd or ReplyOutcome.NotHeld
            && earlier.With(answers).Any(one => !_notGiven.Contains(one.Type)) ? ReplyOutcome.Partial : outcome;

    // What a whole message says of every question.
    public static AnswerType? Blanket(ReplyOutcome? outcome, ReplyText reply, Signals signals) => outcome switch
    {
        ReplyOutcome.Refused => AnswerType.Refused,
        ReplyOutcome.Ncnd => AnswerType.Ncnd,
        ReplyOutcome.NotHeld => AnswerType.NotHeld,
        ReplyOutcome.NilReturn => AnswerType.Nil,
        ReplyOutcome.Full when signals.Gives?.Plain.Has("attachedHere") == true || reply.HasOtherFiles => AnswerType.Attachment,
        _ => null,
    };

    private static ReplyOutcome? WithoutGift(Signals signals, IReadOnlyList<AppliedGround> grounds)
    {
        var isOnlyNcnd = signals.Ncnd is not null && grounds.All(ground => ground.Ncnd) && !(grounds.Count > 0 && grounds.All(IsCost));
        if (isOnlyNcnd)
        {
            return ReplyOutcome.Ncnd;
        }

        var isNotHeldGround = AreNotHeld(grounds);
        if (signals is { HoldsNothing: not null, Refuses: null })
        {
            return ReplyOutcome.NotHeld;
        }

        if (signals.NotHeld is not null && (signals.Refuses is null || isNotHeldGround) && (grounds.Count == 0 || isNotHeldGround))
        {
            return ReplyOutcome.NotHeld;
        }

        return signals.Refuses is not null || grounds.Count > 0 ? isNotHeldGround ? ReplyOutcome.NotHeld : ReplyOutcome.Refused
            : signals.NotHeld is not null ? ReplyOutcome.NotHeld : null;
    }

    // FOISA's s.39(2) only says under which law the answer is given.
    private static bool Keeps(AppliedGround ground) => (ground.Act, ground.Ref) is not ("FOISA", "s.39(2)");

    // A search that would cost too much to tell whether there is anything: a refusal, and no secret.
    public static bool IsCost(AppliedGround ground) => RegimeLibrary.BuiltIn.All.Any(regime => regime.Act == ground.Act
        && regime.Grounds.Any(one => one.Kind == GroundKind.Cost && one.Ref.Split('(')[0] == ground.Ref.Split('(')[0]));

    // Nothing but that it is not held; which law that is said under counts for nothing.
    public static bool AreNotHeld(IReadOnlyList<AppliedGround> grounds) =>
        grounds.Any(IsNotHeld) && grounds.All(one => IsNotHeld(one) || !Keeps(one));

    public static bool IsNotHeld(AppliedGround ground) => _notHeld.Contains((ground.Act, ground.Ref))
        || _notHeld.Any(one => one.Act == ground.Act && one.Ref == ground.Ref.Split('(')[0]);

    // An answer that points to another is what that one is; a web page under a formal exemption is not given.
    private static AnswerType Resolved(Answer answer, IReadOnlyList<Answer> answers, IReadOnlyList<AppliedGround> grounds)
    {
        var end = StandingAnswers.Resolve(answer, answers);
        var isFormal = end.Type == AnswerType.See && grounds.Any(ground => ground.Questions.Contains(end.Question));
        return isFormal ? AnswerType.Refused : end.Type;
    }
}
