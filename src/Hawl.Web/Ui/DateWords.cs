using System.Globalization;
using Hawl.Core;

namespace Hawl.Web.Ui;

// Dates in words, in the site's time zone and the page's language. The names of days and months are texts like any other,
// so that a language needs nothing of the machine it runs on.
public sealed class DateWords(Texts texts, HawlSettings settings)
{
    public string Write(DateForm form, DateOnly date) => texts[
        $"Date.{form}",
        Name("Date.Weekdays", (int)date.DayOfWeek),
        date.Day.ToString(CultureInfo.InvariantCulture),
        Name("Date.Months", date.Month - 1),
        date.Year.ToString(CultureInfo.InvariantCulture)];

    public string WithWeekday(DateOnly date) => Write(DateForm.WithWeekday, date);

    public string Full(DateOnly date) => Write(DateForm.Full, date);

    // "10:02"
    public string Time(DateTime instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    // "10:02:30"
    public string TimeWithSeconds(DateTime instant) => Local(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    // The date on the site's own calendar.
    public DateOnly On(DateTime instant) => DateOnly.FromDateTime(Local(instant));

    private DateTime Local(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), settings.TimeZone);

    private string Name(string key, int index) => texts[key].Split('|')[index];
}
