namespace Hawl.Core.Publication;

// The columns that decide who sees a request, message, attachment or user; the same on each of them.
public sealed class Visibility
{
    public Prominence Prominence { get; set; }

    // Said to the public in place of what is not shown.
    public string? Reason { get; set; }

    // Only the requester sees it before this day, and nobody is told that it exists.
    public DateOnly? EmbargoUntil { get; set; }

    // Erased: what remains is a page that says so.
    public DateTime? TombstonedAt { get; set; }
}
