namespace Hawl.Core.Requests;

// When the steps of a request happened, on the dates that count in law.
public sealed record RequestDates
{
    public DateOnly? Sent { get; init; }

    public DateOnly? Acknowledged { get; init; }

    // Says more than that the letter has arrived.
    public DateOnly? FirstReply { get; init; }

    // The reply that the last word on the outcome was about; null while there is no outcome.
    public DateOnly? Answered { get; init; }

    public DateOnly? LastReply { get; init; }

    // The last reply that says more than that the letter has arrived.
    public DateOnly? LastWord { get; init; }

    public DateOnly? Withdrawn { get; init; }

    public DateOnly? Failed { get; init; }

    // The outcome is the machine's reading, of which nobody has said that it is right.
    public bool IsReadByMachine { get; init; }

    // The same steps as the law counts them.
    public RequestCourse Course { get; init; } = RequestCourse.None;

    // Steps in the order of their numbers. Acknowledging: the replies that only say that the letter has arrived.
    public static RequestDates Of(IReadOnlyList<Step> steps, RequestOutcome outcome, IReadOnlySet<long>? acknowledging = null)
    {
        bool Arrived(Step step) => step.Reply is { } reply && acknowledging?.Contains(reply) is true;
        var replaced = steps.Select(s => s.Replaces).OfType<long>().ToHashSet();
        // A reply that was taken back never came.
        steps = [.. steps.Where(s => s.Type is not RequestEventType.ReplyReceived || !replaced.Contains(s.Id))];
        var word = outcome is RequestOutcome.None ? null : steps.LastOrDefault(s => s.TellsOutcome && !replaced.Contains(s.Id));
        var judged = outcome is RequestOutcome.None ? 0 : word?.Number;
        var replies = steps.Where(s => s.Type is RequestEventType.ReplyReceived && !Arrived(s)).ToList();
        return new RequestDates
        {
            Sent = First(steps, RequestEventType.LetterSent),
            Acknowledged = steps.FirstOrDefault(s => s.Acknowledges || (s.Type is RequestEventType.ReplyReceived && Arrived(s)))?.On,
            FirstReply = replies.FirstOrDefault()?.On,
            Answered = Last(steps.Where(s => s.Number < judged), RequestEventType.ReplyReceived),
            LastReply = Last(steps, RequestEventType.ReplyReceived),
            LastWord = replies.LastOrDefault()?.On,
            Withdrawn = Last(steps, RequestEventType.Withdrawn),
            Failed = Last(steps, RequestEventType.LetterFailed),
            IsReadByMachine = StepData.Of(word?.Data)?.Read is not null,
        };
    }

    private static DateOnly? First(IEnumerable<Step> steps, RequestEventType type) => steps.FirstOrDefault(s => s.Type == type)?.On;

    private static DateOnly? Last(IEnumerable<Step> steps, RequestEventType type) => steps.LastOrDefault(s => s.Type == type)?.On;

    public sealed record Step(int Number, RequestEventType Type, DateOnly On, bool Acknowledges)
    {
        public long Id { get; init; }

        public long? Replaces { get; init; }

        public long? Letter { get; init; }

        public long? Reply { get; init; }

        public string? Data { get; init; }

        public bool TellsOutcome => Type is RequestEventType.Classified && (Data is null || StepData.Of(Data)?.Outcome is not null);
    }
}
