using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Admin;

// A request or a part of it on the form that says how far it may be seen.
public sealed record PartView(string Slug, RequestPart Of, DateTime? At, string Name, Prominence Prominence, string? Reason)
{
    // A mail that came here may belong elsewhere.
    public bool MayBeTakenBack { get; init; }

    public string Id => $"part-{Of.OutgoingMessageId}-{Of.IncomingMessageId}-{Of.FileNumber}";

    public IReadOnlyList<Prominence> Choices => Of.IsWhole
        ? [Prominence.Normal, Prominence.Backpage, Prominence.RequesterOnly, Prominence.Hidden]
        : [Prominence.Normal, Prominence.RequesterOnly, Prominence.Hidden];
}
