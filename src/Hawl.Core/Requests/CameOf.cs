namespace Hawl.Core.Requests;

// What it means for a request that something came: the step that is made, and the outcome if it is one.
public static class CameOf
{
    public static RequestStep Step(WhatCame came) => came switch
    {
        WhatCame.Question => RequestStep.AskedBack,
        _ when Outcome(came) is not null => RequestStep.Answered,
        _ => RequestStep.NotYet,
    };

    public static RequestOutcome? Outcome(WhatCame came) => came switch
    {
        WhatCame.Full => RequestOutcome.Full,
        WhatCame.Partial => RequestOutcome.Partial,
        WhatCame.Refused => RequestOutcome.Refused,
        WhatCame.NotHeld => RequestOutcome.NotHeld,
        WhatCame.NilReturn => RequestOutcome.NilReturn,
        WhatCame.Ncnd => RequestOutcome.Ncnd,
        _ => null,
    };

    public static WhatCame Of(RequestOutcome outcome) =>
        Enum.GetValues<WhatCame>().Select(c => (WhatCame?)c).FirstOrDefault(c => Outcome(c ?? default) == outcome) ?? WhatCame.Acknowledged;
}
