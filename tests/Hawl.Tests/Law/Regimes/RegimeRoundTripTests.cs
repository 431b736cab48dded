using System.Globalization;
using System.Text.Json.Nodes;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Regimes;

public class RegimeRoundTripTests
{
    [Fact]
    public void EveryBuiltInFile_ReadAndWrittenBack_IsTheSame()
    {
        var assembly = typeof(Regime).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith("Regimes/", StringComparison.Ordinal)).ToList();

        Assert.Equal(RegimeLibrary.BuiltIn.All.Select(regime => $"Regimes/{regime.Id}.json").Order(), files.Order());
        Assert.All(files, name =>
        {
            using var stream = assembly.GetManifestResourceStream(name);
            var file = JsonNode.Parse(stream ?? Stream.Null);
            var regime = RegimeLibrary.BuiltIn.Find(Path.GetFileNameWithoutExtension(name));
            Assert.NotNull(regime);
            var from = DateOnly.ParseExact($"{file?["from"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.True(JsonNode.DeepEquals(file, RegimeAsJson.Write(regime, from)), name);
        });
    }
}
