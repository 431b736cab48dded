namespace Hawl.Core.Publication;

// Which authorities a list shows: all, those of a letter or a tag, and of these the ones with some words in their names.
public sealed record AuthorityChoice(string? Letter, AuthorityChoice.Tagged? Tag, string? Words)
{
    // As the last part of a list's address says it: "all", "w", "university", "charity:1234567".
    public static AuthorityChoice Read(string which, string? words)
    {
        var sought = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        return which switch
        {
            "all" => new AuthorityChoice(null, null, sought),
            { Length: 1 } => new AuthorityChoice(which.ToUpperInvariant(), null, sought),
            _ when which.Split(':', 2) is [var name, var value] => new AuthorityChoice(null, new Tagged(name, value), sought),
            _ => new AuthorityChoice(null, new Tagged(which, null), sought),
        };
    }

    public sealed record Tagged(string Name, string? Value);
}
