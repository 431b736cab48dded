using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Facts;
using Hawl.Reading.Functions;
using Hawl.Reading.Grounds;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

/// <summary>
/// Reads what a reply means: quoted words and standing text aside, the kind of message, the outcome, the grounds it applies, new dates,
/// fees and numbers, and the answer to each question, each with the words that prove it. Pure and deterministic; time grows with the
/// length of reply and letter.
/// </summary>
/// <example><code>
/// var letter = SentLetter.Of(text, regime, new DateOnly(2020, 6, 2));
/// ReplyReader.Read(letter, MailFile.Read(bytes, "reply.eml")).Outcome
/// </code></example>
public static class ReplyReader
{
    /// <summary>Reads one message.</summary>
    /// <param name="letter">The letter it answers.</param>
    /// <param name="message">The message as read; anything at all.</param>
    /// <returns>What it means. A message without a visible decision has no outcome. Never throws on content.</returns>
    public static ReplyReading Read(SentLetter letter, Message message) => Read(letter, message, []);

    /// <summary>Reads one message with files that were read elsewhere.</summary>
    /// <param name="letter">The letter it answers.</param>
    /// <param name="message">The message as read; anything at all.</param>
    /// <param name="attached">The text of some of its files.</param>
    /// <returns>What it means. A message without a visible decision has no outcome. Never throws on content.</returns>
    public static ReplyReading Read(SentLetter letter, Message message, IReadOnlyList<AttachedText> attached)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return Read(letter, ReplyText.Of(message, attached), AutomaticMail.Judge(message).Class);
    }

    internal static ReplyReading Read(SentLetter letter, ReplyText reply, AutomaticClass machine)
    {
        var context = ReplyContext.Of(letter, reply);
        var answers = QuestionAnswers.Of(context);
        var signals = Signals.Of(context);
        var features = MessageFeatures.Of(context, answers, SentenceFunctions.Judge);
        var weighing = new Weighing(context);
        var (kind, why, likely) = new KindReader(context, machine, signals, answers, weighing).Read(features);
        ReviewResult? review = kind == ReplyKind.ReviewOutcome ? ReviewReader.Read(context) : null;
        var (applied, named) = GroundReader.Read(context, answers, kind == ReplyKind.ReviewOutcome, review);
        // Where nothing says plainly what a message is, one that applies a ground decides; what is no request (FOIA s.8) is not decided on.
        kind = kind == ReplyKind.Other && likely < 1 && applied.Any(ground => ground is not { Act: "FOIA", Ref: "s.8" or "s.8(1)" })
            ? ReplyKind.Decision : kind;
        var decides = kind is ReplyKind.Decision or ReplyKind.ReviewOutcome;
        IReadOnlyList<AppliedGround> grounds = decides || kind == ReplyKind.Other ? applied : [];
        IReadOnlyList<NamedProvision> mentioned = decides || kind == ReplyKind.Other
            ? named : [.. named, .. applied.Select(ground => new NamedProvision(ground.Act, ground.Ref, "not applied"))];
        var (outcome, all) = Outcome(context, kind, review, signals, grounds, answers);
        Sentence? told = null;
        if (decides)
        {
            (outcome, all, told, var least) = new OutcomeWeighing(context, answers, signals, weighing)
                .Weigh(outcome, all, grounds, features);
            likely = Math.Min(likely, least);
        }

        return new ReplyReading
        {
            Kind = kind,
            Outcome = outcome,
            Review = review,
            Proof = (decides ? told ?? ProofOf(outcome, signals) ?? why : why) is { } proof ? reply.Prove(proof.Span) : null,
            Confidence = Certainty.Of(kind, why, likely, outcome, all),
            Grounds = [.. grounds.Select(ground => ground.Questions.Count == 0 && (IsWhole(outcome) || !decides)
                ? ground with { Questions = ["*"] } : ground)],
            Mentioned = mentioned,
            NewDueDate = kind is ReplyKind.Extension or ReplyKind.Holding or ReplyKind.Decision ? DueDateReader.Read(context, kind) : null,
            Fee = kind == ReplyKind.FeeNotice ? FeeReader.Read(context) : null,
            OtherAuthority = OtherAuthorityReader.Read(context),
            Reference = ReferenceReader.Read(context),
            Answers = all,
            Trace =
            [
                .. Steps(context), .. answers.Trace, $"kind {kind}{Quoted(context, why)}",
                .. signals.Found.Select(one => $"{one.What}{Quoted(context, one.Sentence)}"), $"outcome {outcome}",
            ],
        };
    }

    private static Sentence? ProofOf(ReplyOutcome? outcome, Signals signals) => outcome switch
    {
        ReplyOutcome.Ncnd => signals.Ncnd,
        ReplyOutcome.Refused => signals.Refuses ?? signals.Ncnd,
        ReplyOutcome.NotHeld => signals.NotHeld,
        ReplyOutcome.NilReturn => signals.Nil,
        ReplyOutcome.Partial => signals.Part ?? signals.Refuses ?? signals.Ncnd ?? signals.NotHeld ?? signals.Gives,
        _ => signals.Gives,
    };

    private static bool IsWhole(ReplyOutcome? outcome) => outcome is ReplyOutcome.Refused or ReplyOutcome.Ncnd or ReplyOutcome.NotHeld;

    private static (ReplyOutcome? Outcome, IReadOnlyList<Answer> Answers) Outcome(
        ReplyContext context, ReplyKind kind, ReviewResult? review, Signals signals, IReadOnlyList<AppliedGround> grounds,
        QuestionAnswers answers)
    {
        if (kind == ReplyKind.CoverNote)
        {
            return (ReplyOutcome.AnsweredInAttachment, []);
        }

        if (kind is not (ReplyKind.Decision or ReplyKind.ReviewOutcome))
        {
            return (null, []);
        }

        if (OfAll(context, kind, review, signals, grounds, answers) is { } all)
        {
            return all;
        }

        var said = OutcomeReader.BySentences(signals, grounds);
        if (answers.Given.Count > 0)
        {
            var rest = context.Actual.FirstOrDefault(one => one.Plain.Has("rest") && AnswerCues.RefusesHere(one.Plain));
            var each = answers.Whole(rest is null ? null : AnswerType.Refused, rest);
            return (OutcomeReader.ByAnswers(answers.Earlier.With(each), grounds, signals), each);
        }

        said ??= ReplyOutcome.Full;
        var proof = signals.Ncnd ?? signals.Nil ?? signals.Refuses ?? signals.NotHeld ?? signals.Gives ?? signals.Reviews;
        var whole = answers.Whole(OutcomeReader.Blanket(said, context.Reply, signals), proof);
        if (said == ReplyOutcome.Refused && grounds is [_] && context.Says("accessible")
            && context.Actual.FirstOrDefault(one => one.Plain.Has("link")) is { } place)
        {
            whole = [.. whole.Select(answer => answer with
            {
                Type = AnswerType.See,
                Value = AnswerWords.Address(context.Reply.Of(place.Span)),
                Evidence = context.Reply.Prove(place.Span),
            })];
        }

        var isSilent = said == ReplyOutcome.Full && whole.Count > 1
            && answers.Earlier.With(whole).Any(answer => answer.Type == AnswerType.Unanswered);
        return (isSilent ? ReplyOutcome.Partial : said, whole);
    }

    // What one sentence says of the request as a whole.
    private static (ReplyOutcome? Outcome, IReadOnlyList<Answer> Answers)? OfAll(
        ReplyContext context, ReplyKind kind, ReviewResult? review, Signals signals, IReadOnlyList<AppliedGround> grounds,
        QuestionAnswers answers)
    {
        var isAnswered = Blankets.IsAnswered(context, signals.RefusesEach, answers.Given);
        if ((kind == ReplyKind.Decision || review == ReviewResult.Upheld)
            && OutcomeReader.RefusalOfAll(signals, grounds, isAnswered) is { } refusal)
        {
            return (ReplyOutcome.Refused, answers.Kept(refusal, AnswerType.Refused));
        }

        if (kind == ReplyKind.Decision && WholeSilence.Find(context, signals, grounds, answers) is { } silence)
        {
            return (ReplyOutcome.Ncnd, answers.Kept(silence, AnswerType.Ncnd));
        }

        var isOnlyForm = OutcomeReader.AreNotHeld(grounds);
        if (signals is { HoldsNothing: { } nothing, Ncnd: null, Gives: null, Part: null } && (signals.Refuses is null || isOnlyForm)
            && !answers.Given.Any(Blankets.IsMarked))
        {
            return (ReplyOutcome.NotHeld, answers.Kept(nothing, AnswerType.NotHeld));
        }

        if (kind == ReplyKind.Decision && signals is { NilOfAll: { } nil, Refuses: null, Ncnd: null, Part: null }
            && !answers.Given.Any(one => Blankets.IsMarked(one) && one.Type != AnswerType.Nil))
        {
            return (ReplyOutcome.NilReturn, answers.Kept(nil, AnswerType.Nil));
        }

        var isOverturned = review == ReviewResult.Overturned && grounds.Count == 0 && answers.Given.Count == 0
            && signals is { Gives: not null, NotHeld: null, Part: null };
        return isOverturned
            ? (ReplyOutcome.Full, answers.Whole(OutcomeReader.Blanket(ReplyOutcome.Full, context.Reply, signals), signals.Gives)) : null;
    }

    private static IEnumerable<string> Steps(ReplyContext context)
    {
        foreach (var line in context.Reply.Lines.Where(line => line.Why is not null))
        {
            yield return $"{line.Role} at {line.Start}: {line.Why}";
        }

        foreach (var sentence in context.Sentences.Where(one => one.Role is LineRole.Own or LineRole.Standing))
        {
            var judged = SentenceFunctions.Judge(sentence.Plain);
            yield return $"{sentence.Role} {sentence.Mood} at {sentence.Span.Start}, like {judged.Function} {judged.Odds}: "
                + sentence.Plain;
        }

        foreach (var place in context.Restated)
        {
            yield return $"question {context.Letter.Questions[place.Question].Key} repeated at {place.Span.Start}";
        }
    }

    private static string Quoted(ReplyContext context, Sentence? why) =>
        why is null ? "" : $": {context.Reply.Of(why.Span).ReplaceLineEndings(" ")}";
}
