namespace Hawl.Core.Requests;

// What bears on the time in law and no letter here shows, as its requester notes it.
public sealed partial class Request
{
    public RequestEvent Noted(ClockNote note, Actor by, Moment moment)
    {
        var before = Now();
        Progress = note.What is RequestEventType.Complaint ? RequestSteps.Next(Progress, RequestStep.Complain) : Progress;
        var data = new StepData
        {
            Extension = note.Extension,
            Ref = note.Ref,
            NewDate = note.NewDate,
            Days = note.Days,
            Before = Progress == before.Progress ? null : before,
            After = Progress == before.Progress ? null : Progress,
        };
        return Record(note.What, by, moment with { On = note.On }, data: data.ToString());
    }

    public RequestEvent NoteTakenBack(RequestEvent note, Actor by, Moment moment)
    {
        if (StepData.Of(note.Data) is { Before: { } before } step && step.After == Progress)
        {
            Progress = before.Progress;
        }

        return Record(RequestEventType.NoteTakenBack, by, moment, replaces: note.Id);
    }
}
