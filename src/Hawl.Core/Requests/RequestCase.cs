using Hawl.Law.Cases;

namespace Hawl.Core.Requests;

// What happened to a request as its law counts it: the one place where a request's events become those of a case.
public static class RequestCase
{
    private static readonly Dictionary<RequestEventType, CaseEventType> Same = new()
    {
        [RequestEventType.Received] = CaseEventType.Received,
        [RequestEventType.ClarificationAsked] = CaseEventType.ClarificationAsked,
        [RequestEventType.ClarificationReceived] = CaseEventType.ClarificationReceived,
        [RequestEventType.FeeNotice] = CaseEventType.FeeNotice,
        [RequestEventType.FeePaid] = CaseEventType.FeePaid,
        [RequestEventType.InformationRequested] = CaseEventType.InformationRequested,
        [RequestEventType.InformationReceived] = CaseEventType.InformationReceived,
        [RequestEventType.Extension] = CaseEventType.Extension,
        [RequestEventType.Refusal] = CaseEventType.Refusal,
        [RequestEventType.ReviewRequested] = CaseEventType.ReviewRequested,
        [RequestEventType.ReviewAnswered] = CaseEventType.ReviewAnswered,
        [RequestEventType.Complaint] = CaseEventType.Complaint,
        [RequestEventType.DecisionNotice] = CaseEventType.DecisionNotice,
        [RequestEventType.Appeal] = CaseEventType.Appeal,
    };

    // Steps in the order of their numbers. What was said of a reply counts on the reply's day, and in its place on that day.
    public static IReadOnlyList<CaseEvent> Of(IReadOnlyList<RequestDates.Step> steps)
    {
        var standing = Standing(steps);
        return
        [
            .. standing.SelectMany(s => Events(s, standing)).OrderBy(e => e.Event.Date).ThenBy(e => e.Number).Select(e => e.Event),
        ];
    }

    // Without what was taken back, or said anew.
    public static IReadOnlyList<RequestDates.Step> Standing(IReadOnlyList<RequestDates.Step> steps)
    {
        var replaced = steps.Select(s => s.Replaces).OfType<long>().ToHashSet();
        return [.. steps.Where(s => !replaced.Contains(s.Id))];
    }

    private static IEnumerable<(int Number, CaseEvent Event)> Events(RequestDates.Step step, IReadOnlyList<RequestDates.Step> all)
    {
        if (step.Type is RequestEventType.Classified)
        {
            return Said(step, all);
        }

        CaseEventType? type = step.Type is RequestEventType.LetterSent ? Sent(step, all)
            : Same.TryGetValue(step.Type, out var same) ? same : null;
        return type is { } known ? [(step.Number, Told(step, known))] : [];
    }

    // The first letter once more, because it had not arrived: it is received when it leaves again.
    private static CaseEventType? Sent(RequestDates.Step step, IReadOnlyList<RequestDates.Step> all)
    {
        var first = all.First(s => s.Type is RequestEventType.LetterSent);
        return first == step ? CaseEventType.Sent
            : step.Letter is { } letter && letter == first.Letter ? CaseEventType.Received
            : null;
    }

    private static CaseEvent Told(RequestDates.Step step, CaseEventType type)
    {
        var data = step.Type is RequestEventType.Extension ? StepData.Of(step.Data) : null;
        return new CaseEvent
        {
            Type = type,
            Date = step.On,
            NewDate = data?.NewDate,
            Days = data?.Days,
            Extension = data?.Extension,
            Ref = data?.Ref,
        };
    }

    // An answer after a review was asked for is its outcome too.
    private static IEnumerable<(int Number, CaseEvent Event)> Said(RequestDates.Step said, IReadOnlyList<RequestDates.Step> all)
    {
        var data = StepData.Of(said.Data);
        var isAnswer = said.Data is null || data?.Outcome is not null;
        if ((!isAnswer && data?.Came is not WhatCame.Question) || About(said, all) is not { } about)
        {
            yield break;
        }

        var type = !isAnswer ? CaseEventType.ClarificationAsked
            : data?.Outcome is RequestOutcome.Refused or RequestOutcome.Partial or RequestOutcome.Ncnd ? CaseEventType.Refusal
            : CaseEventType.Response;
        yield return (about.Number, new CaseEvent { Type = type, Date = about.On });
        if (isAnswer && all.Any(s => s.Type is RequestEventType.ReviewRequested && s.Number < about.Number))
        {
            yield return (about.Number, new CaseEvent { Type = CaseEventType.ReviewAnswered, Date = about.On });
        }
    }

    // The reply that it was said of; itself where none is known. Null: the reply has gone to where it belongs.
    private static RequestDates.Step? About(RequestDates.Step said, IReadOnlyList<RequestDates.Step> all)
    {
        var replies = all.Where(s =>
            s.Type is RequestEventType.ReplyReceived or RequestEventType.AutomaticMailReceived && s.Number < said.Number).ToList();
        return said.Reply is { } reply ? replies.FirstOrDefault(s => s.Reply == reply)
            : replies.Count > 0 ? replies[^1]
            : said;
    }
}
