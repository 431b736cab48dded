namespace Hawl.Core.Requests;

// What a change of the calendars, or of the authority's time, does to the last day.
public sealed partial class Request
{
    // A later day holds; an earlier one does not, since the requester was told. `law` is the day that the law gives now.
    public RequestEvent Recounted(DateOnly law, RecountReason why, Moment moment)
    {
        var data = new StepData { Why = why, DueBefore = DueOn, DueOn = law > DueOn ? law : DueOn, DueByLaw = law };
        DueOn = data.DueOn;
        return Record(RequestEventType.DueDateRecounted, Actor.System, moment, data: data.ToString());
    }
}
