using System.Globalization;
using System.Text;
using Hawl.Core;
using Hawl.Core.Authorities;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Authorities;

public sealed class ExportAuthoritiesTests
{
    [Fact]
    public async Task Export_OfWhatWasImported_IsImportedAsTheSame()
    {
        var csv = "#name,short_name,request_email,home_page,tag_string,name.cy,request_email.cy\n"
            + "\"Ashcombe, \"\"the\"\" Council\",AC,foi@ashcombe.example,https://ashcombe.example,council charity:12,Cyngor Ynn,"
            + "rhg@ashcombe.example\n"
            + "-Minus Board,,foi@minus.example,,,,\n";
        await using var from = new AsyncStore();
        await using var to = new AsyncStore();
        await from.Store.InitializeAsync();
        await to.Store.InitializeAsync();
        await from.Store.ImportAsync(csv);

        var exported = await ExportAsync(from.Store);
        await to.Store.ImportAsync(exported);

        Assert.Contains("-Minus Board", exported, StringComparison.Ordinal);
        Assert.Equal(exported, await ExportAsync(to.Store));
        var again = await from.Store.DoAsync((ImportAuthorities import) => import.ExecuteAsync(
            from.Store.Services.GetService(typeof(AuthorityFileReader)) is AuthorityFileReader reader
                ? reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(exported)))
                : throw new InvalidOperationException("There is no reader."),
            [], "tests", false, default));
        Assert.Equal((0, 0, 2), (again.Added.Count, again.Changed.Count, again.Unchanged));
    }

    private static Task<string> ExportAsync(TestStore store) => store.DoAsync(async (ExportAuthoritiesQuery query) =>
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var lines = new CsvLines(text, forSpreadsheets: false);
        await lines.WriteAsync([.. await query.ColumnsAsync(default)]);
        await foreach (var row in query.RowsAsync(default))
        {
            await lines.WriteAsync([.. row]);
        }

        return text.ToString();
    });

    private sealed class AsyncStore : IAsyncDisposable
    {
        public TestStore Store { get; } = new();

        public async ValueTask DisposeAsync() => await Store.DisposeAsync();
    }
}
