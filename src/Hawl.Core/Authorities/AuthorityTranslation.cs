namespace Hawl.Core.Authorities;

// What an authority is called and where it is written to, in one language. What is null is as in the default language.
public sealed class AuthorityTranslation
{
    public long AuthorityId { get; init; }

    public required string Language { get; init; }

    public required string Name { get; set; }

    public string? ShortName { get; set; }

    public required string Slug { get; set; }

    // Upper case, ASCII-folded: what the list by letter goes by.
    public required string FirstLetter { get; set; }

    public string? RequestEmail { get; set; }

    public string? PublicationScheme { get; set; }

    public string? DisclosureLog { get; set; }

    // What whoever asks it should know.
    public string? Notes { get; set; }
}
