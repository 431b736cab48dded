using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// What a message says of itself so plainly that whatever else it mentions does not count: that it came to the wrong place, was meant for
// another, that the request was withdrawn or is dealt with under another number, that the answer lies where one must sign in, that nothing
// is decided. Often two sentences say so together.
internal sealed class PlainKinds(ReplyContext context, Signals signals, QuestionAnswers answers)
{
    private const int FewWords = 90;
    private const int ManyWords = 220;
    private const int LongLetter = 900;

    public (ReplyKind Kind, Sentence Why)? Read()
    {
        return IsSilent && (MeantForOther() ?? Withdrawn() ?? Invalid()) is { } other ? (ReplyKind.Other, other)
            : !answers.Given.Any(Blankets.IsMarked) && Strayed() is { } strayed ? (ReplyKind.DeliveryFailure, strayed)
            : OfMailbox() is { } mailbox ? (ReplyKind.AutoReply, mailbox)
            : IsSilent && Both("kindMerged", "kindOpen", ManyWords) is { } merged ? (ReplyKind.Acknowledgement, merged)
            : IsSilent && Elsewhere() is { } elsewhere ? (ReplyKind.CoverNote, elsewhere)
            : IsSilent && Both("kindToRefuse", "kindRevise", LongLetter) is { } revise ? (ReplyKind.Clarification, revise)
            : Undecided() is { } undecided ? (ReplyKind.Holding, undecided) : null;
    }

    private bool IsSilent => signals is { Ncnd: null, Nil: null, Refuses: null, NotHeld: null, Part: null } && answers.Certain == 0;

    private Sentence? Both(string cue, string other, int longest) =>
        context.Length < longest && context.Find(other) is not null ? context.Find(cue) : null;

    // "You've come through to a bakery, so they won't have seen it": by whoever is not the authority.
    private Sentence? Strayed() => context.Reply.Lines.Any(line => PlainWords.Of(line.Text).Has("ownReferenceLast")) ? null
        : Both("kindStrayed", "kindUnseen", FewWords);

    private Sentence? MeantForOther() => Both("kindForOther", "kindDelete", FewWords);

    private Sentence? Withdrawn() => Both("kindWithdrawn", "kindClosed", FewWords);

    // "Section 8 asks for a name, and we are not treating it as a request": said flatly, and nothing is wanted.
    private Sentence? Invalid() => context.Length < ManyWords && signals is { Gives: null, Figure: null } && answers.Given.Count == 0
        && !context.Own.Any(one => one.Plain.Has("clarifies") && !one.Plain.Has("clarifiesNot"))
        ? context.Actual.FirstOrDefault(one => one.Plain.Has("kindInvalid")) : null;

    // A list of what a mailbox is for, and what copies cost.
    private Sentence? OfMailbox() => context.Find("ackOfThis") is not null ? null : context.Find("kindMailbox");

    private Sentence? Elsewhere() => context.Length < ManyWords && context.Find("kindLogin") is { } login ? login
        : context.Length < FewWords && context.Find("kindByPost") is { } post && (signals.Gives is null || signals.Gives == post)
            ? post : null;

    // "The firm thinks that section 43 applies. It is for us to decide, and we have not."
    private Sentence? Undecided() => IsDecided || context.Own.Any(one => one.Plain.Has("extends") && !one.Plain.Has("extendsNot"))
        ? null : context.Find("kindUndecided");

    private bool IsDecided => answers.Certain > 0
        || signals is not { Ncnd: null, Nil: null, Part: null, Reviews: null, NotHeld: null, HoldsNothing: null }
        || signals is { Gives: not null, Rest: not null } || signals.Refuses?.Plain.Has("groundWeighed") == false
        || signals.Gives?.Plain.Has("attachedHere") == true;
}
