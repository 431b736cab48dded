namespace Hawl.Web.Demo;

// A letter of World/drafts.json that was begun and not sent.
public sealed record DemoDraft(string To, string By, string Title, string Letter, string Written)
{
    public string Language { get; init; } = "en";
}
