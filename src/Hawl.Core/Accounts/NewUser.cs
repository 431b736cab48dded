namespace Hawl.Core.Accounts;

public sealed record NewUser
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public UserRole Role { get; init; }

    public bool MaySendBatches { get; init; }

    // The site's own when not said.
    public string? Language { get; init; }

    public string? PasswordHash { get; init; }
}
