namespace Hawl.Core.Requests;

// Something that bears on the time in law, and the day on which it happened.
public sealed record ClockNote(RequestEventType What, DateOnly On)
{
    // Of an extension, as in the regime's file: its kind, the exemption it was claimed for, the day named and the units claimed.
    public string? Extension { get; init; }

    public string? Ref { get; init; }

    public DateOnly? NewDate { get; init; }

    public int? Days { get; init; }
}
