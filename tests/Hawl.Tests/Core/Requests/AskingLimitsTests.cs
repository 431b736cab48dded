using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class AskingLimitsTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("", null)]
    [InlineData("30", "00:30")]
    [InlineData("60", null)]
    [InlineData("60 120", "06:00")]
    [InlineData("300 600 840", "01:00")]
    [InlineData("900 901 902 1800 3000", "10:00")]
    [InlineData("4000 5000 6000 7000 8000", null)]
    [InlineData("4000 5000 6000 7000 8000 9000", "21:30:00")]
    public void NextAt_WithRequestsSoManySecondsAgo_IsWhenTheNextMayBeSent(string secondsAgo, string? wait)
    {
        var made = secondsAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => Now.AddSeconds(-int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))).ToList();

        var next = AskingLimits.NextAt(made, Now, perDay: 6);

        Assert.Equal(wait, (next - Now) switch
        {
            null => null,
            { TotalHours: >= 1 } long_ => long_.ToString("c", null),
            { } t => t.ToString(@"mm\:ss", null),
        });
    }
}
