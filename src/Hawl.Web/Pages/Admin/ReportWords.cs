using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Admin;

public static class ReportWords
{
    private const int Enough = 240;

    // As keys of texts say it.
    public static string PartOf(RequestPart part) => part switch
    {
        { FileNumber: not null } => "file",
        { IsWhole: true } => "request",
        _ => "message",
    };

    public static string KindOf(RequestPart part) => part.OutgoingMessageId is null ? PartOf(part) : "letter";

    // Where the part stands on the request's page.
    public static string AnchorOf(RequestPart part) => part switch
    {
        { OutgoingMessageId: { } letter } => $"#outgoing-{letter}",
        { IncomingMessageId: { } message } => $"#incoming-{message}",
        _ => "",
    };

    public static string Shortened(string words) => words.Length <= Enough ? words : words[..Enough].TrimEnd() + "…";
}
