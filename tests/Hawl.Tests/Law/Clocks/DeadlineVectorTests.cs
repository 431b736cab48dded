using System.Text.Json;
using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Tests.Support;

namespace Hawl.Tests.Law.Clocks;

public class DeadlineVectorTests
{
    [SharedFact]
    public void DueFrom_WithEveryVectorOfAClockWeCarry_GivesItsDueDate()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFactAttribute.PathOf("data/deadline_vectors.json")));
        var counted = 0;
        foreach (var vector in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            if (!vector.TryGetProperty("facts", out _) && ClockOf(vector) is { } clock)
            {
                var deadline = clock.DueFrom(Received(vector), CalendarLibrary.BuiltIn);
                var id = vector.GetProperty("id");
                Assert.Equal($"{id} {vector.GetProperty("due")}", $"{id} {deadline.Due:yyyy-MM-dd}");
                Assert.Equal(Skipped(vector), deadline.Skipped.Select(day => $"{day.Date:yyyy-MM-dd}"));
                counted++;
            }
        }

        Assert.True(counted >= 29, $"only {counted} vectors were counted");
    }

    private static Clock? ClockOf(JsonElement vector) =>
        RegimeLibrary.BuiltIn.Find($"{vector.GetProperty("regime")}")?.FindClock($"{vector.GetProperty("clock")}");

    private static DateOnly Received(JsonElement vector) => vector.TryGetProperty("receivedInstant", out var instant)
        ? LocalDates.Of(instant.GetDateTimeOffset().UtcDateTime, "Europe/London")
        : ClockTests.Day($"{vector.GetProperty("received")}");

    private static IEnumerable<string> Skipped(JsonElement vector) =>
        vector.GetProperty("skipped").EnumerateArray().Select(day => $"{day}"[..10]);
}
