using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// An event of a request as a sentence: who did what.
public sealed class EventWords(Texts texts, DateWords dates)
{
    public string Of(ShownEvent happened, string requester, string authority)
    {
        if (happened.Type is RequestEventType.DueDateRecounted)
        {
            return Recounted(happened.Step ?? new StepData());
        }

        var who = happened.By switch
        {
            ActorKind.Requester => requester,
            ActorKind.Authority => authority,
            _ => texts[$"Actor.{Words.Of(happened.By)}"],
        };
        var what = happened switch
        {
            { Step.Came: { } came } => texts[$"Came.{Words.Of(came)}"],
            { Step.Letter: { } letter } => texts[$"Letter.{Words.Of(letter)}"],
            { Prominence: { } prominence } => texts[$"Prominence.{prominence}"],
            _ => "",
        };
        if (happened.Step is { Read: not null })
        {
            return texts["Event.read", what, requester];
        }

        return happened is { Type: RequestEventType.ReplyReceived, By: ActorKind.Requester }
            ? texts["Event.reply-recorded", who]
            : texts[$"Event.{Words.Of(happened.Type)}", who, what];
    }

    // A later day, or the one that was told although the law gives an earlier one by now.
    private string Recounted(StepData step)
    {
        var before = step.DueBefore is { } told ? dates.WithWeekday(told) : "";
        var why = texts[$"Recount.{Words.Of(step.Why ?? RecountReason.DayAdded)}"];
        return step.DueOn > step.DueBefore && step.DueOn is { } due
            ? texts["Event.due-date-recounted", why, before, dates.WithWeekday(due)]
            : texts["Event.due-date-kept", why, before, step.DueByLaw is { } law ? dates.WithWeekday(law) : ""];
    }
}
