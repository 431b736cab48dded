namespace Hawl.Core.Data;

// What every node must agree on, such as the secret of the reply addresses.
public sealed class SiteValue
{
    // There when everything in the database is made up, for show; its value is the day it was made.
    public const string Demonstration = "demonstration";

    // The state of the table of holidays, as a number.
    public const string Calendars = "calendars";

    public required string Name { get; init; }

    public required string Value { get; set; }
}
