using System.Text.Json;
using Hawl.Tests.Support;
using Hawl.Tests.Web.Commands;

namespace Hawl.Tests.Law.Clocks;

public sealed class DeadlineVectorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SharedFact]
    public async Task Deadline_WithEveryVector_GivesItsDueDateAndTheDaysItSkips()
    {
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(SharedFactAttribute.PathOf("data/deadline_vectors.json")));
        var vectors = file.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        foreach (var vector in vectors)
        {
            using var answer = await DeadlineRun.JsonAsync([.. await ArgumentsAsync(vector)]);
            var id = vector.GetProperty("id");
            Assert.Equal($"{id} {vector.GetProperty("due")}", $"{id} {answer.RootElement.GetProperty("due")}");
            // A vector with facts lists no skipped days but where they are the point of it.
            if (Skipped(vector).Any() || !vector.TryGetProperty("facts", out _))
            {
                var skipped = answer.RootElement.GetProperty("skipped").EnumerateArray();
                Assert.Equal(Skipped(vector), skipped.Select(day => $"{day.GetProperty("date")}"));
            }
        }

        Assert.True(vectors.Count >= 55, $"only {vectors.Count} vectors");
    }

    private async Task<List<string>> ArgumentsAsync(JsonElement vector)
    {
        var received = vector.TryGetProperty("receivedInstant", out var instant) ? instant : vector.GetProperty("received");
        List<string> arguments =
            ["--regime", $"{vector.GetProperty("regime")}", "--clock", $"{vector.GetProperty("clock")}", "--received", $"{received}"];
        if (vector.TryGetProperty("facts", out var facts))
        {
            var path = folder[$"{vector.GetProperty("id")}.json"];
            await File.WriteAllTextAsync(path, facts.GetRawText());
            arguments.AddRange(["--events", path]);
        }

        return arguments;
    }

    private static IEnumerable<string> Skipped(JsonElement vector) =>
        vector.GetProperty("skipped").EnumerateArray().Select(day => $"{day}"[..10]);
}
