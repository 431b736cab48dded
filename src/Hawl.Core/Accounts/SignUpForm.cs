namespace Hawl.Core.Accounts;

public sealed record SignUpForm
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string Language { get; init; }

    public string? ReturnPath { get; init; }
}
