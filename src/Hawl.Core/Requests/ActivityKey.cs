using System.Globalization;

namespace Hawl.Core.Requests;

// A place in the list by newest activity: lists are cut at it, so that one that grows while it is read neither repeats nor skips.
public sealed record ActivityKey(DateTime At, long Id)
{
    public static ActivityKey Of(RequestLine line) => new(line.LastEventAt, line.Id);

    public static bool TryParse(string? text, out ActivityKey? key)
    {
        key = text?.Split('-') is [var at, var id]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ActivityKey(new DateTime(ticks, DateTimeKind.Utc), number)
            : null;
        return key is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}");
}
