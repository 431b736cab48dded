namespace Hawl.Core.Accounts;

// Somebody signed in on one browser. The cookie names the row, and counts only while the row is there.
public sealed class Session
{
    public required Guid Id { get; init; }

    public required long UserId { get; init; }

    public required DateTime CreatedAt { get; init; }

    // To the quarter of an hour.
    public required DateTime SeenAt { get; set; }

    // When the password, or a passkey, was last given.
    public required DateTime ProvenAt { get; set; }

    // Of browser and system, no more than people recognise: "firefox windows".
    public required string Device { get; init; }

    // Outlives the closing of the browser.
    public required bool IsKept { get; init; }
}
