namespace Hawl.Core.Accounts;

public sealed record SignInForm
{
    public required string Email { get; init; }

    public required string Password { get; init; }

    public required Browser From { get; init; }

    public required string Language { get; init; }

    public string? ReturnPath { get; init; }
}
