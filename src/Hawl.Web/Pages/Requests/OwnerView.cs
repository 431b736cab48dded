using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record OwnerView(ShownRequest Request, DateOnly Today)
{
    // Mails to the old request that wait for its owner.
    public int Waiting { get; init; }

    // Of the questions of the letter, some stand without an answer.
    public bool LeftOpen { get; init; }

    // What the reading of the reply says that came.
    public Suggestion? Suggestion { get; init; }
}
