namespace Hawl.Web.Api;

// A whole day of a calendar. The id stays the same when the day changes; the stamp is when it last did, in UTC.
public sealed record CalendarEntry(string Id, DateTime Stamp, DateOnly On, string Summary, string Description, string Url);
