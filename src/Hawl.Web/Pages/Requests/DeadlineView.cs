using Hawl.Core;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Words;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// One deadline with its working.
public sealed record DeadlineView(CaseDeadline Deadline, DeadlinesView All)
{
    private static string Language => Languages.Current.Code;

    public string Name => Deadline.Clock.Name.In(Language);

    public string Id => "deadline-" + Deadline.Clock.Id.Replace('.', '-');

    public IReadOnlyList<string> Working => Deadline.InWords(Language);

    // The limit that was counted by, or would be.
    public Limit? Limit => Deadline.Law?.Limit ?? Deadline.Clock.LimitOn(Deadline.Start);

    // Days left or late, while it has not ended; the requester is never late.
    public string? State => Deadline.Ended is null && !(IsRequesters && Deadline.State is CaseDeadlineState.Missed)
        ? Deadline.At(All.Today)?.InWords(Language)
        : null;

    public string Word => Words.Of(Deadline.State);

    // Time that the requester has runs out; nobody misses it.
    public bool IsRequesters => Deadline.Clock.Start is not (ClockStart.RequestReceived or ClockStart.ReviewRequested);

    public string WordKey => IsRequesters && Deadline.State is CaseDeadlineState.Missed ? "Deadline.ran-out" : $"Deadline.{Word}";

    // Its state, and since when.
    public string Stands(Texts texts) => Deadline.Ended is { } ended ? $"{texts[WordKey]}, {Date(ended)}" : texts[WordKey];

    // The shape and colour of each state are those of requests.
    public string Shape => Deadline.State switch
    {
        CaseDeadlineState.Running => "waiting",
        CaseDeadlineState.Paused => "clarification",
        CaseDeadlineState.Met => "full",
        _ => IsRequesters ? "closed" : "overdue",
    };

    // With the source of an extension in the working, and that of the limit here.
    public string Source => $"{All.Regime.Name.In(Language)}, {Deadline.Law?.Source ?? Limit?.Source}";

    public string Date(DateOnly date) => Phrasebook.In(Language).Date(date);
}
