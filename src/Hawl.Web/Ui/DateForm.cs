namespace Hawl.Web.Ui;

public enum DateForm
{
    // "Wednesday 1 July 2020"
    WithWeekday,

    // "1 July 2020"
    Full,

    // "1 July", where the year stands beside it
    Day,

    // "July 2020"
    Month,
}
