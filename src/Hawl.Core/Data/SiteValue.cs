namespace Hawl.Core.Data;

// What every node must agree on, such as the secret of the reply addresses.
public sealed class SiteValue
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
