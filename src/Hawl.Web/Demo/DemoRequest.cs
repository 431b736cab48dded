namespace Hawl.Web.Demo;

// One letter of World/requests.json and what came of it. People, letters and replies are named by their keys and files.
public sealed record DemoRequest(string To, string By, string Title, string Letter, string Asked, IReadOnlyList<DemoStep> Steps)
{
    public string Language { get; init; } = "en";
}
