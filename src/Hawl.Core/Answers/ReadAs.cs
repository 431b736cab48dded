using Hawl.Core.Requests;
using Hawl.Reading.Replies;

namespace Hawl.Core.Answers;

// What a reading says that came, in the words in which people say it, and whether it is sure enough to need nobody's word.
public static class ReadAs
{
    // That a letter has only arrived is told from so little that a mistake is rare, and harms little.
    public const double SureOfWaiting = 0.85;

    // An answer that is taken for another ends the waiting.
    public const double SureOfAnswer = 0.9;

    // Null: only a person can tell.
    public static WhatCame? Of(MessageReading reading) => reading.Kind switch
    {
        ReplyKind.Acknowledgement or ReplyKind.AutoReply or ReplyKind.Holding => WhatCame.Acknowledged,
        ReplyKind.Extension => WhatCame.Longer,
        ReplyKind.Clarification or ReplyKind.FeeNotice => WhatCame.Question,
        ReplyKind.Transfer => WhatCame.Moved,
        ReplyKind.DeliveryFailure => WhatCame.Undelivered,
        ReplyKind.Decision or ReplyKind.ReviewOutcome => Of(reading.Outcome),
        _ => null,
    };

    // Sure enough to be said together with others at once.
    public static bool IsSure(MessageReading reading) =>
        Of(reading) is not null && reading is { Confidence: >= StandingAnswer.Sure, Quotation: not null };

    // Sure enough for a step that is taken before anybody has looked. All and a part of the information look alike to a machine, and
    // what a review decides is weighed by whoever asked for it: these it leaves to people.
    public static bool TakesStep(MessageReading reading) => reading.Kind switch
    {
        ReplyKind.Acknowledgement or ReplyKind.AutoReply or ReplyKind.Holding => reading.Confidence >= SureOfWaiting,
        ReplyKind.Decision => reading is
        {
            Confidence: >= SureOfAnswer,
            Quotation: not null,
            Outcome: ReplyOutcome.Refused or ReplyOutcome.NotHeld or ReplyOutcome.NilReturn or ReplyOutcome.Ncnd,
        },
        _ => false,
    };

    // Says no more than that the letter has arrived: a line is enough for it.
    public static bool OnlyAcknowledges(MessageReading reading) =>
        reading is { Kind: ReplyKind.Acknowledgement or ReplyKind.AutoReply, Confidence: >= SureOfWaiting };

    private static WhatCame? Of(ReplyOutcome? outcome) => outcome switch
    {
        ReplyOutcome.Full => WhatCame.Full,
        ReplyOutcome.Partial => WhatCame.Partial,
        ReplyOutcome.Refused => WhatCame.Refused,
        ReplyOutcome.NotHeld => WhatCame.NotHeld,
        ReplyOutcome.NilReturn => WhatCame.NilReturn,
        ReplyOutcome.Ncnd => WhatCame.Ncnd,
        _ => null,
    };
}
