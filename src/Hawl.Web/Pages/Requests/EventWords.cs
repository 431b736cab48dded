using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// An event of a request as a sentence: who did what.
public sealed class EventWords(Texts texts)
{
    public string Of(ShownEvent happened, string requester, string authority)
    {
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
        return happened is { Type: RequestEventType.ReplyReceived, By: ActorKind.Requester }
            ? texts["Event.reply-recorded", who]
            : texts[$"Event.{Words.Of(happened.Type)}", who, what];
    }
}
