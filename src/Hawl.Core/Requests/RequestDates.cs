namespace Hawl.Core.Requests;

// When the steps of a request happened, on the dates that count in law.
public sealed record RequestDates
{
    public DateOnly? Sent { get; init; }

    public DateOnly? Acknowledged { get; init; }

    // The reply that the last word on the outcome was about.
    public DateOnly? Answered { get; init; }

    public DateOnly? LastReply { get; init; }

    public DateOnly? Withdrawn { get; init; }

    public DateOnly? Failed { get; init; }

    // Steps in the order of their numbers.
    public static RequestDates Of(IReadOnlyList<Step> steps)
    {
        var judged = steps.Where(s => s.Type is RequestEventType.Classified).Select(s => s.Number).LastOrDefault();
        return new RequestDates
        {
            Sent = First(steps, RequestEventType.LetterSent),
            Acknowledged = steps.FirstOrDefault(s => s.Acknowledges)?.On,
            Answered = Last(steps.Where(s => s.Number < judged), RequestEventType.ReplyReceived),
            LastReply = Last(steps, RequestEventType.ReplyReceived),
            Withdrawn = Last(steps, RequestEventType.Withdrawn),
            Failed = Last(steps, RequestEventType.LetterFailed),
        };
    }

    private static DateOnly? First(IEnumerable<Step> steps, RequestEventType type) => steps.FirstOrDefault(s => s.Type == type)?.On;

    private static DateOnly? Last(IEnumerable<Step> steps, RequestEventType type) => steps.LastOrDefault(s => s.Type == type)?.On;

    public sealed record Step(int Number, RequestEventType Type, DateOnly On, bool Acknowledges);
}
