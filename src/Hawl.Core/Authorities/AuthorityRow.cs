namespace Hawl.Core.Authorities;

// A line of an authorities file that was read without a mistake.
public sealed record AuthorityRow
{
    public required int Line { get; init; }

    public required string Name { get; init; }

    public string? HomePage { get; init; }

    public required IReadOnlyList<AuthorityTag> Tags { get; init; }

    // By language; the site's default language always stands among them.
    public required IReadOnlyDictionary<string, Text> Texts { get; init; }

    // What is null is not said, and stays as it is.
    public sealed record Text(string? Name, string? ShortName, string? RequestEmail, string? PublicationScheme, string? DisclosureLog);
}
