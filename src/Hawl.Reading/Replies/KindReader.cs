using Hawl.Mail.Automatic;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Replies;

// What a message is for. The rules are asked in turn, the stronger function first, and the first that holds decides.
internal sealed class KindReader(
    ReplyContext context, AutomaticClass machine, Signals signals, QuestionAnswers answers, Weighing weighing)
{
    private const int FewWords = 90;
    private const double Likely = 0.6;
    private const double ByFar = 3;
    private const double Surely = 20;

    private readonly string _subject = PlainWords.Of(context.Reply.Subject);

    // What all sentences together are like, where that is likelier by far than what the rules say; and how likely that makes it. Headers
    // tell what a machine sent.
    public (ReplyKind Kind, Sentence? Why, double Likely) Read(LinearFeature[] features)
    {
        var (kind, why) = ByRules();
        if (machine != AutomaticClass.None)
        {
            return (kind, why, 1);
        }

        if (kind is not (ReplyKind.DeliveryFailure or ReplyKind.ReviewOutcome)
            && new PlainKinds(context, signals, answers).Read() is { } said)
        {
            return (said.Kind, said.Why, 1);
        }

        var odds = MessageModels.Kinds.Judge(features);
        var likely = odds.MaxBy(one => one.Value).Key;
        var isOnlyWeaker = kind == ReplyKind.ReviewOutcome && likely == ReplyKind.Decision;
        var isPlain = kind == ReplyKind.AutoReply || (kind == ReplyKind.Other && why is not null)
            || (kind == ReplyKind.Decision && GivesSome);
        isOnlyWeaker |= kind == ReplyKind.Transfer && likely == ReplyKind.Acknowledgement;
        isOnlyWeaker |= kind == ReplyKind.Holding && likely == ReplyKind.Extension && !IsByLaw;
        isOnlyWeaker |= kind == ReplyKind.Extension && likely == ReplyKind.Holding && why?.Plain.Has("extendsByAct") == true;
        isOnlyWeaker |= kind == ReplyKind.Decision
            && ((likely == ReplyKind.Extension && IsAnsweredNow)
                || (likely == ReplyKind.Transfer && context.Find("transfersNot") is not null));
        return likely == kind || isOnlyWeaker || odds[likely] < (isPlain ? Surely : ByFar) * odds[kind] ? (kind, why, odds[kind])
            : (likely, weighing.Most(likely), odds[likely]);
    }

    private (ReplyKind Kind, Sentence? Why) ByRules()
    {
        (ReplyKind Kind, Func<(bool, Sentence?)> Rule)[] rules =
        [
            (ReplyKind.DeliveryFailure, () => ((machine == AutomaticClass.Bounce || IsFailure()) && context.Find("delayed") is null, null)),
            (ReplyKind.AutoReply, () => (machine == AutomaticClass.Delay || IsAbsent(), null)),
            (ReplyKind.ReviewOutcome, () => Found(signals.Reviews)),
            (ReplyKind.Extension, () => Found(Extends(), !IsAnsweredNow && (Decides() is null || Decides()?.Plain.Has("extends") == true))),
            (ReplyKind.FeeNotice, () => Found(AsksFee(), answers.Given.Count == 0 && signals is { Refuses: null, Ncnd: null })),
            (ReplyKind.Transfer, () =>
                Found(Transfers(), answers.Given.Count == 0 && signals is { Refuses: null, Ncnd: null, Gives: null })),
            (ReplyKind.CoverNote, () => Found(Covers())),
            (ReplyKind.Decision, () => Found(Decides(), !IsElse)),
            (ReplyKind.Clarification, () => Found(Clarifies())),
            (ReplyKind.Decision, () => Found(Tells(), !IsElse)),
            (ReplyKind.Holding, () => Found(Holds())),
            (ReplyKind.Other, () => Found(context.Find("otherMail"))),
            (ReplyKind.Acknowledgement, () => Found(context.Find("ack"))),
            (ReplyKind.AutoReply, () => (machine is AutomaticClass.AutoReply or AutomaticClass.DeliveryReport, null)),
            (ReplyKind.Decision, () => Found(Names(), !IsElse)),
            (ReplyKind.DeliveryFailure, () => Found(Like(SentenceFunction.Failure))),
            (ReplyKind.AutoReply, () => Found(Like(SentenceFunction.Absence))),
            (ReplyKind.FeeNotice, () => Found(Like(SentenceFunction.Fee))),
            (ReplyKind.Transfer, () => Found(Like(SentenceFunction.Transfers))),
            (ReplyKind.Extension, () => Found(Like(SentenceFunction.Extends))),
            (ReplyKind.Clarification, () => Found(Like(SentenceFunction.Clarifies))),
            (ReplyKind.Holding, () => Found(Like(SentenceFunction.Holding) ?? Like(SentenceFunction.Follows))),
            (ReplyKind.CoverNote, () => Found(Like(SentenceFunction.Cover))),
            (ReplyKind.Acknowledgement, () => Found(context.Find("ackWeak") ?? Like(SentenceFunction.Ack))),
        ];
        foreach (var (kind, rule) in rules)
        {
            var (holds, why) = rule();
            if (holds)
            {
                return (kind, why);
            }
        }

        return (ReplyKind.Other, null);
    }

    private static (bool, Sentence?) Found(Sentence? sentence, bool allowed = true) => (sentence is not null && allowed, sentence);

    // Answers under most of the questions, with figures or days, outweigh that the rest is put off.
    private bool IsAnsweredNow => answers.Given.Count(one => Blankets.IsMarked(one) && one.Type != AnswerType.See) * 2
        > context.Letter.Questions.Count && context.Letter.Questions.Count > 1;

    // Something comes with it or is answered, less what is taken out, or what is to follow.
    private bool GivesSome => (signals.Gives is not null && (signals.Rest is not null || signals.Part is not null))
        || (signals.Rest is not null && answers.Certain > 1);

    // Words that nothing but a decision has.
    private bool IsPlain => signals is { Nil: not null } or { Ncnd: not null } or { Part: not null };

    private bool IsElse => answers.Certain == 0 && !IsPlain && weighing.IsElse;

    private Sentence? Like(SentenceFunction function) => weighing.Like(function, Likely);

    // "Was not passed to the person" passes nothing on.
    private bool IsReceived => context.Own.Any(one => one.Plain.Has("ack") && !one.Plain.Has("failure"));

    private bool IsFailure() =>
        (context.Find("failure") is not null && !_subject.Has("referenceLast") && answers.Given.Count == 0
            && context.Length < FewWords * 2
        && ((signals is { Refuses: null, Ncnd: null, Gives: null } && !IsReceived) || context.Find("failureCode") is not null))
            || (_subject.Has("failure") && context.Length < FewWords * 2);

    private bool IsAbsent() =>
        (context.Own.Any(one => one.Plain.Has("absence") && !one.Plain.Has("absenceNot")) && answers.Given.Count == 0
            && context.Find("ackOfThis") is null
            && context.Length < FewWords * 2
            && signals is { Refuses: null, Ncnd: null, Gives: null })
        || (machine == AutomaticClass.AutoReply && context.Find("ack") is null) || context.Find("delayed") is not null;

    // A sentence that refuses, denies or gives; not where the letter says that nothing is decided yet.
    private Sentence? Decides()
    {
        var strong = signals.Ncnd ?? signals.Nil ?? signals.Refuses ?? signals.RefusesEach ?? signals.Part ?? signals.NotHeld;
        if (strong is not null)
        {
            return strong;
        }

        return answers.Certain > 0 ? context.Own.Count > 0 ? context.Own[0] : null
            : signals.Gives ?? (context.Find("undecided") is null ? signals.Points : null);
    }

    // Plain statements that speak of what was asked, with figures, in a letter that does nothing else.
    private Sentence? Tells()
    {
        if (context.Letter.Questions.Count > 0)
        {
            return answers.Given.Count > 0 && context.Own.Count > 0 ? context.Own[0] : null;
        }

        if (signals.Figure is not null || context.Find("undecided") is not null)
        {
            return signals.Figure;
        }

        var asked = ContentWords.Of(context.Letter.Asks);
        return context.Actual.FirstOrDefault(one => !one.Plain.Has("salutationFirst") && !one.Plain.Has("ack")
            && !one.Plain.Has("holding") && !one.Plain.Has("otherMail") && one.Plain.Any(char.IsAsciiDigit)
            && NumberReader.Find(one.Plain).Count > 0 && ContentWords.Of(one.Plain).Count(asked.Contains) > 2);
    }

    // "Twice, £287.40 in all": a short note to a letter that asks for a figure, and nothing else that it could be.
    private Sentence? Names() => context.Length < FewWords && PlainWords.Of(context.Letter.Asks).Has("asksNumber")
        && context.Find("undecided") is null
        ? context.Actual.FirstOrDefault(one => NumberReader.Find(one.Plain).Any(number => number.Unit is not null))
        : null;

    // A longer time of which no law is named, with an apology, is none that the law gives.
    private Sentence? Extends() => IsByLaw || context.Find("apology") is null
        ? Longer()
        : null;

    private bool IsByLaw => context.Own.Any(one => one.Plain.Has("extendsByLaw") && !one.Plain.Has("extendsNot"));

    private Sentence? Longer() =>
        context.Own.FirstOrDefault(one => one.Plain.Has("extends") && !one.Plain.Has("extendsNot") && one.Mood != SentenceMood.Quotation);

    private Sentence? AsksFee() =>
        context.Own.FirstOrDefault(one => one.Plain.Has("feeAsked") && !one.Plain.Has("feeNot") && IsAsked(one));

    // "If you tell us which, we can begin" asks; "if anything is unclear, we will ask" does not.
    private static bool IsAsked(Sentence one) => one.Mood != SentenceMood.Conditional || one.Plain.Has("askingFirst");

    private Sentence? Transfers() =>
        context.Actual.FirstOrDefault(one => one.Plain.Has("transfers") && one.Plain.Has("requestWord")
            && !one.Plain.Has("transfersOwn"));

    private Sentence? Clarifies() => context.Own.FirstOrDefault(one => one.Plain.Has("clarifies") && !one.Plain.Has("clarifiesNot")
        && IsAsked(one));

    private Sentence? Holds() => context.Own.FirstOrDefault(one => one.Plain.Has("holding") && !one.Plain.Has("holdingNot"))
        ?? (context.Find("apology") is null ? null : Longer());

    // "Please find attached our response", and nothing that it says.
    private Sentence? Covers() => answers.Given.Count == 0
        && signals is { Ncnd: null, Nil: null, Refuses: null, NotHeld: null, Part: null } && context.Length < FewWords
        ? context.Own.FirstOrDefault(one => one.Plain.Has("cover") && !one.Plain.Has("givesNot") && !one.Plain.Has("belowHere"))
        : null;
}
