namespace Hawl.Core.Requests;

// When something happened: the instant, and the local date on which it counts in law.
public sealed record Moment(DateTime At, DateOnly On);
