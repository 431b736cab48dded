namespace Hawl.Law.Clocks;

/// <summary>Legal dates are local: the same instant is another date in another place.</summary>
public static class LocalDates
{
    /// <summary>The local date of an instant.</summary>
    /// <param name="utcInstant">The instant; its kind must be UTC.</param>
    /// <param name="timeZoneId">An IANA time zone, such as <c>Europe/London</c>.</param>
    /// <returns>The date on the calendar there.</returns>
    /// <exception cref="ArgumentException">The instant is not UTC: a fault of the program.</exception>
    /// <exception cref="TimeZoneNotFoundException">The system does not know the time zone.</exception>
    /// <example><code>
    /// LocalDates.Of(new DateTime(2021, 6, 14, 23, 30, 0, DateTimeKind.Utc), "Europe/London") // 15 June 2021
    /// </code></example>
    public static DateOnly Of(DateTime utcInstant, string timeZoneId)
    {
        if (utcInstant.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("The instant must be in UTC.", nameof(utcInstant));
        }

        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utcInstant, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)));
    }
}
