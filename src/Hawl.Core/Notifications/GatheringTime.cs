namespace Hawl.Core.Notifications;

// When a day's one mail leaves: after the offices have closed, where the site is; not for everyone at the same minute.
public sealed class GatheringTime(HawlSettings settings, TimeProvider clock)
{
    private static readonly TimeOnly Evening = new(18, 0);

    private const int Minutes = 45;

    // Today, or tomorrow once today's mails leave.
    public DateOnly NextDay()
    {
        var now = Now();
        return DateOnly.FromDateTime(TimeOnly.FromDateTime(now) < Evening ? now : now.AddDays(1));
    }

    public TimeSpan WaitUntil(DateOnly day, long userId)
    {
        var local = day.ToDateTime(Evening.AddMinutes(userId % Minutes));
        var wait = TimeZoneInfo.ConvertTimeToUtc(local, settings.TimeZone) - clock.GetUtcNow().UtcDateTime;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // Nobody is written to about dates at night.
    public bool IsNight() => Now().Hour is < 7 or >= 21;

    private DateTime Now() => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone).DateTime;
}
