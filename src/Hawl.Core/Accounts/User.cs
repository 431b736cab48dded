using Hawl.Core.Publication;

namespace Hawl.Core.Accounts;

public sealed class User
{
    public long Id { get; private set; }

    // As the letters are signed.
    public required string Name { get; set; }

    // Lower case; never shown.
    public required string Email { get; set; }

    public required string Slug { get; set; }

    public required string Language { get; set; }

    public UserRole Role { get; set; }

    public bool MaySendBatches { get; set; }

    public required DateTime CreatedAt { get; init; }

    public Visibility Visibility { get; set; } = new();
}
