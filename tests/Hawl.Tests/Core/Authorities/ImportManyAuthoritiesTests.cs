using Hawl.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Authorities;

public sealed class ImportManyAuthoritiesTests(TestStore store) : IClassFixture<TestStore>
{
    private const int Rows = 502;

    [Fact]
    public async Task ExecuteAsync_WithMoreRowsThanAreTakenAtOnce_KnowsThemAllAgain()
    {
        var first = await ImportAsync();
        var again = await ImportAsync();
        var tagged = await ImportAsync("kind:parish", "small");

        Assert.Equal((Rows, 0, 0), (first.Added.Count, first.Changed.Count, first.Unchanged));
        Assert.Equal((0, 0, Rows), (again.Added.Count, again.Changed.Count, again.Unchanged));
        Assert.Equal((0, Rows, 0), (tagged.Added.Count, tagged.Changed.Count, tagged.Unchanged));
        var tags = await store.Some.ChangeAsync(db => db.AuthorityTags.AsNoTracking().ToListAsync());
        Assert.Equal(Rows, tags.Count(t => t is { Name: "kind", Value: "parish" }));
        Assert.Equal(Rows, tags.Count(t => t is { Name: "small", Value: "" }));
    }

    private async Task<ImportResult> ImportAsync(params string[] tags)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var rows = Enumerable.Range(1, Rows).Select(n => new AuthorityRow
        {
            Line = n,
            Name = $"Parish of Ashcombe {n}",
            Tags = [],
            Texts = new Dictionary<string, AuthorityRow.Text>
            {
                ["en"] = new($"Parish of Ashcombe {n}", null, "clerk@ashcombe.example", null, null),
            },
        });
        return await scope.ServiceProvider.GetRequiredService<ImportAuthorities>()
            .ExecuteAsync(new AuthorityFile([.. rows], []), tags, "tests", false, default);
    }
}
