namespace Hawl.Web.Demo;

// One letter of World/batches.json to every authority with a tag, and what came of it by the authority's name.
public sealed record DemoBatch(
    string Tag, string By, string Title, string Letter, string Asked, IReadOnlyDictionary<string, IReadOnlyList<DemoStep>> Steps)
{
    public string Language { get; init; } = "en";
}
