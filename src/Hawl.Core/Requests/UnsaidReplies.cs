namespace Hawl.Core.Requests;

// The replies of which nobody has said yet what came: those since the last word that still stands.
public static class UnsaidReplies
{
    public static IReadOnlyList<long> Of(IReadOnlyList<RequestDates.Step> steps)
    {
        var standing = RequestCase.Standing(steps);
        var said = standing.LastOrDefault(IsWord)?.Number ?? 0;
        return
        [
            .. standing.Where(s => s.Type is RequestEventType.ReplyReceived && s.Number > said).Select(s => s.Reply).OfType<long>(),
        ];
    }

    // The machine's own word, where it is the last and still stands.
    public static RequestDates.Step? ReadByMachine(IReadOnlyList<RequestDates.Step> steps) =>
        Of(steps).Count == 0 && RequestCase.Standing(steps).LastOrDefault(IsWord) is { } word && StepData.Of(word.Data)?.Read is not null
            ? word
            : null;

    // Whoever cannot tell has left it to others.
    private static bool IsWord(RequestDates.Step step) =>
        step.Type is RequestEventType.Classified && StepData.Of(step.Data)?.Came is not WhatCame.Unclear;
}
