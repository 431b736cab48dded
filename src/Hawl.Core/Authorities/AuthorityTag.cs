namespace Hawl.Core.Authorities;

// A tag such as "university", or one with a value such as "charity:1234567".
public sealed class AuthorityTag
{
    public long AuthorityId { get; init; }

    public required string Name { get; init; }

    public string Value { get; init; } = "";

    public static AuthorityTag Parse(string text) =>
        text.Split(':', 2) is [var name, var value] ? new() { Name = name, Value = value } : new() { Name = text };

    public override string ToString() => Value.Length == 0 ? Name : $"{Name}:{Value}";
}
