namespace Hawl.Core.Requests;

// Why last days are counted again.
public enum RecountReason
{
    DayAdded,
    DayTakenBack,
    AuthorityChanged,
}
