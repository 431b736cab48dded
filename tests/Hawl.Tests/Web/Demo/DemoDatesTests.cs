using Hawl.Web.Demo;

namespace Hawl.Tests.Web.Demo;

public sealed class DemoDatesTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static IEnumerable<(string Asked, IReadOnlyList<DemoStep> Steps)> Threads => DemoWorld.Requests.Select(r => (r.Asked, r.Steps))
        .Concat(DemoWorld.Batches.SelectMany(b => b.Steps.Values.Select(s => (b.Asked, s))));

    [Fact]
    public void Of_OnAnyDayOfThreeYears_IsAfterTheLetterInOrderAndNotInTheFuture()
    {
        var first = new DateTime(2026, 1, 1, 0, 5, 0, DateTimeKind.Utc);
        for (var hour = 0; hour < 3 * 365 * 24; hour += 23)
        {
            var dates = new DemoDates(first.AddHours(hour), London);
            foreach (var (asked, steps) in Threads)
            {
                var made = dates.Ago(asked);
                DateTime[] order = [made, .. steps.Select(s => dates.Of(made, s)), dates.Now];
                Assert.True(order.SequenceEqual(order.Order()), $"{dates.Now:u}: {string.Join(", ", order.Select(o => o.ToString("u")))}");
            }
        }
    }

    [Theory]
    [InlineData("0m", "2026-11-22T09:30:00")]
    [InlineData("26h", "2026-11-21T07:30:00")]
    [InlineData("30d 10:14", "2026-10-23T09:14:00")]
    public void Ago_InDaysHoursOrMinutes_CountsBackFromNow(string text, string expected)
    {
        var dates = new DemoDates(new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc), London);

        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), dates.Ago(text));
    }
}
